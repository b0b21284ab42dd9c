import { useReviewRowsQuery } from "../graphql/generated";
import { telltaleNames } from "./formats";

/** As many rows as the API gives at once. */
const looked = 200;

/** Names of the file by which a person can tell whether its letters were read rightly. */
export function useSampleNames(batchId: string): string[] {
  const { data } = useReviewRowsQuery({ variables: { batchId, first: looked } });
  return telltaleNames(data?.importBatch.rows.nodes ?? []);
}
