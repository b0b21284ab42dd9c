const operation = `
__OPERATION__
`;

async function ask(variables) {
  const response = await fetch(`${process.env.MUSTER_URL}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.MUSTER_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ query: operation, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}

async function* activeUsers() {
  for (let after = null, hasNextPage = true; hasNextPage; ) {
    const { department } = await ask({ departmentId: process.env.MUSTER_DEPARTMENT, after });
    yield* department.users.nodes;
    ({ hasNextPage, endCursor: after } = department.users.pageInfo);
  }
}

for await (const user of activeUsers()) console.log(JSON.stringify(user));
