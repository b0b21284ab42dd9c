/** Where it stands what became of each user. */
export const actionPath = (id: string): string => `/users/actions/${id}`;
