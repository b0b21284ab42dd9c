/** The tab of somebody's record that says how far they are in this plan. */
export const planRecordPath = (userId: string, planId: string): string =>
  `/users/${userId}/training-plans?${new URLSearchParams({ plan: planId })}`;
