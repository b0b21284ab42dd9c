const operation = `
__OPERATION__
`;
const variables = __VARIABLES__;

const response = await fetch(`${process.env.MUSTER_URL}/graphql`, {
  method: "POST",
  headers: { authorization: `Bearer ${process.env.MUSTER_TOKEN}`, "content-type": "application/json" },
  body: JSON.stringify({ query: operation, variables }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
console.log(JSON.stringify(data, null, 2));
