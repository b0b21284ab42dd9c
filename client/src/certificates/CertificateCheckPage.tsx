import CheckCircleOutlined from "@mui/icons-material/CheckCircleOutlined";
import DoNotDisturbOnOutlined from "@mui/icons-material/DoNotDisturbOnOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useCertificateCheckPageQuery } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { Opening } from "../session/Opening";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { ErrorState } from "../ui/ErrorState";

/** Where the QR code of a certificate leads, for anybody: whether it is valid, and what it must say. */
export function CertificateCheckPage() {
  const { code = "" } = useParams();
  const { data, error, refetch } = useCertificateCheckPageQuery({ variables: { code }, fetchPolicy: "no-cache" });
  if (error) {
    return (
      <main>
        <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
      </main>
    );
  }
  if (!data) return <Opening label="Checking the certificate" />;

  const certificate = data.certificateCheck;
  if (!certificate) {
    return (
      <DoorLayout
        title="No such certificate"
        lead="We know no certificate of this address. Scan its QR code again, or type the address as it is printed, capitals and all."
      />
    );
  }
  const { isValid, personName, className, minutes, completedOn } = certificate;
  return (
    <DoorLayout
      title={isValid ? "This certificate is valid" : "This certificate was withdrawn"}
      lead={
        isValid
          ? "The paper must say the same as this page."
          : "It no longer counts. Ask the department that issued it."
      }
    >
      <Alert
        severity={isValid ? "success" : "warning"}
        icon={isValid ? <CheckCircleOutlined /> : <DoNotDisturbOnOutlined />}
        sx={{ mb: 3 }}
      >
        {isValid ? "Valid" : "Withdrawn"}
      </Alert>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 2 }}>
        <Fact label="Name" value={personName} />
        <Fact label="Class" value={className} />
        <Fact label="Hours" value={hoursText(minutes)} />
        <Fact label="Completed on" value={formatDay(completedOn)} />
      </Box>
    </DoorLayout>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <Typography component="dt" variant="body2" sx={{ color: "text.secondary" }}>
        {label}
      </Typography>
      <Typography
        component="dd"
        dir="auto"
        sx={{ m: 0, fontWeight: 600, overflowWrap: "anywhere", textAlign: "start" }}
      >
        {value}
      </Typography>
    </div>
  );
}
