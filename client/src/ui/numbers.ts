const separated = new Intl.NumberFormat("en-US");

/** "6,000". */
export const formatNumber = (value: number): string => separated.format(value);

/** "1 user", "6,000 users". */
export const countOf = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;
