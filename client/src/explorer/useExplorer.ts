import { useEffect, useState } from "react";
import { rememberedDepartment } from "../session/departments";
import { ask } from "./fetcher";

/** A named operation, with what it does and its variables: `"$MUSTER_USER"` stands for an id. */
export interface ExplorerExample {
  name: string;
  title: string;
  words: string[];
  operation: string | null;
  variables: Record<string, unknown>;
}

export interface ExplorerGroup {
  title: string;
  examples: ExplorerExample[];
}

interface Department {
  id: string;
  name: string;
}

/** Who is signed in, and where they may try the examples. */
export interface Explorer {
  groups: ExplorerGroup[];
  isSignedIn: boolean;
  isSupport: boolean;
  department: Department | null;
  /** By the name that stands for them in the examples' variables. */
  ids: Record<string, string>;
}

const nobody: Explorer = { groups: [], isSignedIn: false, isSupport: false, department: null, ids: {} };

/** Reads the examples, and ids of the department that the dashboard is in. */
export function useExplorer(): Explorer {
  const [explorer, setExplorer] = useState(nobody);
  useEffect(() => {
    const read = async () => {
      const [groups, person] = await Promise.all([readExamples(), readPerson()]);
      const ids = person.department ? await readIds(person.department.id) : {};
      setExplorer({ groups, ...person, ids });
    };
    // Without them the explorer still runs what one types.
    read().catch(() => undefined);
  }, []);
  return explorer;
}

async function readExamples(): Promise<ExplorerGroup[]> {
  const groups = (await (await fetch("/docs/examples.json")).json()) as ExplorerGroup[];
  // What takes a file, is no GraphQL, or is about a token cannot be tried here.
  const canRun = ({ operation }: ExplorerExample) => operation !== null && !/Upload!|\bapiToken\b/.test(operation);
  return groups
    .map(({ title, examples }) => ({ title, examples: examples.filter(canRun) }))
    .filter(({ examples }) => examples.length > 0);
}

const WHO = `{
  viewer {
    account { isSupport }
    memberships { canEnter department { id name } }
    visits { department { id name } }
  }
}`;

interface Who {
  viewer: {
    account: { isSupport: boolean };
    memberships: { canEnter: boolean; department: Department }[];
    visits: { department: Department }[];
  } | null;
}

async function readPerson(): Promise<Pick<Explorer, "isSignedIn" | "isSupport" | "department">> {
  const viewer = (await ask<Who>(WHO)).data?.viewer;
  if (!viewer) return { isSignedIn: false, isSupport: false, department: null };
  const open = [...viewer.memberships.filter(({ canEnter }) => canEnter), ...viewer.visits];
  const departments = open.map(({ department }) => department);
  const last = departments.find(({ id }) => id === rememberedDepartment());
  return { isSignedIn: true, isSupport: viewer.account.isSupport, department: last ?? departments[0] ?? null };
}

const IDS = `query IdsToTry($id: ID!) {
  department(id: $id) {
    users(first: 1, filter: { roles: [GENERAL_USER], statuses: [ACTIVE] }, sort: { field: EMPLOYEE_ID }) {
      nodes { id employeeId }
    }
    groups { id }
    invitations(first: 1) { nodes { id } }
    importBatches(first: 1) { nodes { id } }
    bulkActions(first: 1) { id }
    courses(first: 1) { nodes { id } }
    trainingPlans { id }
  }
}`;

interface Ids {
  department: {
    users: { nodes: { id: string; employeeId: string | null }[] };
    groups: { id: string }[];
    invitations: { nodes: { id: string }[] };
    importBatches: { nodes: { id: string }[] };
    bulkActions: { id: string }[];
    courses: { nodes: { id: string }[] };
    trainingPlans: { id: string }[];
  };
}

async function readIds(departmentId: string): Promise<Record<string, string>> {
  const department = (await ask<Ids>(IDS, { id: departmentId })).data?.department;
  const found: Record<string, string | null | undefined> = {
    MUSTER_DEPARTMENT: departmentId,
    MUSTER_USER: department?.users.nodes[0]?.id,
    MUSTER_EMPLOYEE_ID: department?.users.nodes[0]?.employeeId,
    MUSTER_GROUP: department?.groups[0]?.id,
    MUSTER_OTHER_GROUP: department?.groups[1]?.id,
    MUSTER_INVITATION: department?.invitations.nodes[0]?.id,
    MUSTER_IMPORT: department?.importBatches.nodes[0]?.id,
    MUSTER_BULK_ACTION: department?.bulkActions[0]?.id,
    MUSTER_COURSE: department?.courses.nodes[0]?.id,
    MUSTER_PLAN: department?.trainingPlans[0]?.id,
  };
  return Object.fromEntries(Object.entries(found).flatMap(([name, id]) => (id ? [[name, id]] : [])));
}
