import { call } from '../http/client'
import { Problem } from '../http/problem'

type CreationJson = PublicKeyCredentialCreationOptionsJSON
type RequestJson = PublicKeyCredentialRequestOptionsJSON

export const passkeys = (): boolean => typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential

/** Makes a passkey for whoever is signed in. */
export async function addPasskey(label: string): Promise<void> {
  need()
  const options = await call<CreationJson>('POST', '/webauthn/register/options')
  const credential = await used(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }))
  await call('POST', '/webauthn/register', { body: { publicKey: { credential: credential.toJSON(), label } } })
}

/** Signs in with a passkey that the user picks. */
export async function usePasskey(): Promise<void> {
  need()
  const options = await call<RequestJson>('POST', '/webauthn/authenticate/options')
  const credential = await used(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }))
  await call('POST', '/login/webauthn', { body: credential.toJSON() })
}

function need(): void {
  if (!passkeys()) throw new Problem(-1, 'passkey-none', 'PublicKeyCredential is missing.', null)
}

async function used(work: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await work().catch((thrown: unknown) => {
    throw new Problem(-1, 'passkey-ended', String(thrown), null)
  })
  if (!(credential instanceof PublicKeyCredential)) throw new Problem(-1, 'passkey-ended', 'The browser gave no passkey.', null)
  return credential
}
