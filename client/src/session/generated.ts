/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import * as Asking from "./ask";
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a link to a password page was sent. */
export type PasswordLinkPurpose =
  /** For a new one, as asked for. */
  | 'RESET_PASSWORD'
  /** For a first password. */
  | 'SET_PASSWORD';

/** What a link to a password page is still good for. */
export type PasswordLinkState =
  /** Too old: one hour for a reset, seven days for a first password. */
  | 'EXPIRED'
  /** No such link. */
  | 'UNKNOWN'
  /** A password was set with it, or with a later one. */
  | 'USED'
  /** A password can be set with it, once. */
  | 'VALID';

/** A first password, by login ID and printed code. */
export type SetPasswordByCodeInput = {
  /** The code on the paper. */
  code: string;
  /** The login ID on the paper. */
  loginId: string;
  /** 10 to 200 characters. */
  newPassword: string;
};

/** What people type to sign in. */
export type SignInInput = {
  /** E-mail address or login ID; upper and lower case are the same. */
  identifier: string;
  /** The password. */
  password: string;
};

export type RequestPasswordResetMutationVariables = Exact<{
  identifier: string;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: boolean };

export type PasswordLinkPageQueryVariables = Exact<{
  token: string;
}>;


export type PasswordLinkPageQuery = { passwordLink: { state: PasswordLinkState, purpose: PasswordLinkPurpose | null, firstName: string | null, signInName: string | null } };

export type SetPasswordMutationVariables = Exact<{
  token: string;
  newPassword: string;
}>;


export type SetPasswordMutation = { setPassword: { account: { id: string } } | null };

export type SignInWithCodeMutationVariables = Exact<{
  code: string;
}>;


export type SignInWithCodeMutation = { signInWithCode: { account: { id: string } } };

export type SetPasswordByCodeMutationVariables = Exact<{
  input: SetPasswordByCodeInput;
}>;


export type SetPasswordByCodeMutation = { setPasswordByCode: { account: { id: string } } | null };

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { viewer: { account: { id: string } } | null, demoSignIns: Array<{ name: string, identifier: string, role: string, password: string }> };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { account: { id: string } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation requestPasswordReset($identifier: String!) {
  requestPasswordReset(identifier: $identifier)
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const PasswordLinkPageDocument = new TypedDocumentString(`
    query passwordLinkPage($token: String!) {
  passwordLink(token: $token) {
    state
    purpose
    firstName
    signInName
  }
}
    `) as unknown as TypedDocumentString<PasswordLinkPageQuery, PasswordLinkPageQueryVariables>;
export const SetPasswordDocument = new TypedDocumentString(`
    mutation setPassword($token: String!, $newPassword: String!) {
  setPassword(token: $token, newPassword: $newPassword) {
    account {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SetPasswordMutation, SetPasswordMutationVariables>;
export const SignInWithCodeDocument = new TypedDocumentString(`
    mutation signInWithCode($code: String!) {
  signInWithCode(code: $code) {
    account {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const SetPasswordByCodeDocument = new TypedDocumentString(`
    mutation setPasswordByCode($input: SetPasswordByCodeInput!) {
  setPasswordByCode(input: $input) {
    account {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SetPasswordByCodeMutation, SetPasswordByCodeMutationVariables>;
export const SignInPageDocument = new TypedDocumentString(`
    query signInPage {
  viewer {
    account {
      id
    }
  }
  demoSignIns {
    name
    identifier
    role
    password
  }
}
    `) as unknown as TypedDocumentString<SignInPageQuery, SignInPageQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation signIn($input: SignInInput!) {
  signIn(input: $input) {
    account {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const useRequestPasswordResetMutation = () => Asking.useAsk<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>(RequestPasswordResetDocument);

export const usePasswordLinkPageQuery = (variables: PasswordLinkPageQueryVariables) => Asking.useAsked<PasswordLinkPageQuery, PasswordLinkPageQueryVariables>(PasswordLinkPageDocument, variables);

export const useSetPasswordMutation = () => Asking.useAsk<SetPasswordMutation, SetPasswordMutationVariables>(SetPasswordDocument);

export const useSignInWithCodeMutation = () => Asking.useAsk<SignInWithCodeMutation, SignInWithCodeMutationVariables>(SignInWithCodeDocument);

export const useSetPasswordByCodeMutation = () => Asking.useAsk<SetPasswordByCodeMutation, SetPasswordByCodeMutationVariables>(SetPasswordByCodeDocument);

export const useSignInPageQuery = (variables: SignInPageQueryVariables) => Asking.useAsked<SignInPageQuery, SignInPageQueryVariables>(SignInPageDocument, variables);

export const useSignInMutation = () => Asking.useAsk<SignInMutation, SignInMutationVariables>(SignInDocument);