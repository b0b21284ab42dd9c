import Link from "@mui/material/Link";
import { useHelpContactQuery } from "../graphql/generated";

/** Whom to write to, as a link; who runs Muster says it. Without one, the department's own officers. */
export function ContactLink({ subject }: { subject?: string }) {
  const { data } = useHelpContactQuery();
  const address = data?.supportEmail;
  if (!address) return <>whoever runs Muster for your department</>;
  const search = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return <Link href={`mailto:${address}${search}`}>{address}</Link>;
}
