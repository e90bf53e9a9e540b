import type { Receipt } from 'rightsize/answer'
import type { ClaimRequest, ImageCommitment, Reason } from '../http/contract'

/** What a member sees and edits; amounts as they are written, to be checked when the claim is made. */
export interface Form {
  merchant: string
  date: string
  time: string
  total: string
  currency: string
  subtotal: string
  tax: string
  receiptNumber: string
  items: { description: string; quantity: string; amount: string }[]
  locationId: string | null
  dailyCode: string
}

/** One receipt on this phone, from the first picture until the server has it. Its id is the claim's idempotency key. */
export interface Draft {
  id: string
  account: string
  /**
   * `pictures`: not read yet; `review`: the member's turn; `queued`: waits for the server; `stopped`: the server will not
   * take it as it is, `answer` or `problem` says why.
   */
  state: 'pictures' | 'review' | 'queued' | 'stopped'
  capturedAt: number
  /** The shots from top to bottom. */
  shots: Blob[]
  /** The picture that the claim commits to: the shot, or all of them joined. */
  picture: { blob: Blob; commitment: ImageCommitment } | null
  reading: Receipt | null
  model: { name: string; version: string; place: string } | null
  /** Why nothing was read, as a code; null if it was read or nobody tried. */
  unread: string | null
  form: Form
  claim: ClaimRequest | null
  queuedAt: number | null
  tries: number
  nextTry: number
  problem: { code: string; message: string } | null
  answer: { status: string; reasons: Reason[] } | null
}

/** A picture kept until no audit can ask for it. */
export interface KeptPicture {
  claimId: string
  account: string
  sha256: string
  blob: Blob
  keptAt: number
}

export const EMPTY_FORM: Form = {
  merchant: '',
  date: '',
  time: '',
  total: '',
  currency: '',
  subtotal: '',
  tax: '',
  receiptNumber: '',
  items: [],
  locationId: null,
  dailyCode: '',
}

export function newDraft(account: string, shots: Blob[]): Draft {
  return {
    id: crypto.randomUUID(),
    account,
    state: shots.length > 0 ? 'pictures' : 'review',
    capturedAt: Date.now(),
    shots,
    picture: null,
    reading: null,
    model: null,
    unread: null,
    form: EMPTY_FORM,
    claim: null,
    queuedAt: null,
    tries: 0,
    nextTry: 0,
    problem: null,
    answer: null,
  }
}
