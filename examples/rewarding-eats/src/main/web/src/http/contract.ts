/** What the server and the pages say to each other; see the guide in docs/. Amounts are in minor units. */
export type Role = 'MEMBER' | 'OWNER' | 'STAFF' | 'REVIEWER'
export type ClaimStatus = 'DRAFT' | 'SUBMITTED' | 'PENDING' | 'APPROVED' | 'POSTED' | 'INCOMPLETE' | 'DUPLICATE' | 'REFUSED' | 'APPEALED' | 'REVERSED'
export type EntryKind = 'EARN_PENDING' | 'EARN_POST' | 'REDEEM' | 'REFUND' | 'EXPIRE' | 'ADJUST' | 'REVERSE'

export interface Account {
  id: string
  email: string
  emailVerified: boolean
  displayName: string
  language: string
  role: Role
}

export interface Session {
  signedIn: boolean
  account?: Account
  csrf: string
}

/** A place where a receipt may come from. */
export interface Partner {
  restaurantId: string
  locationId: string
  name: string
  /** Which of the restaurant's houses. */
  locationName?: string
  aliases: string[]
  taxId: string | null
  phone: string | null
  address: string | null
  currency: string
  zone: string
}

export interface Directory {
  version: string | number
  partners: Partner[]
}

export interface ClaimItem {
  description: string
  quantity: string | null
  unitPrice: number | null
  amount: number
}

export interface ClaimReceipt {
  kind: string
  merchant: { name: string; address: string | null; phone: string | null; taxId: string | null }
  date: string
  time: string | null
  currency: string
  total: number
  subtotal: number | null
  taxes: { label: string | null; amount: number }[]
  items: ClaimItem[]
  receiptNumber: string | null
  paymentLast4: string | null
}

/** An equation of the receipt's amounts, and whether it holds. */
export interface Check {
  rule: string
  left: number
  right: number
  pass: boolean
}

/** The same with amounts as they are written: `12.50`. */
export interface WrittenCheck {
  rule: string
  left: string
  right: string
  pass: boolean
}

/** What commits to the picture, which itself stays on the phone. */
export interface ImageCommitment {
  sha256: string
  perceptualHash: string
  width: number
  height: number
  pages: number
}

/** What the phone read before anybody edited it. */
export interface PhoneRead {
  merchant: string | null
  date: string | null
  total: number | null
  confidence: { merchant: number | null; date: number | null; total: number | null }
}

export interface ClaimRequest {
  receipt: ClaimReceipt
  read: PhoneRead | null
  edited: string[]
  checks: WrittenCheck[]
  image: ImageCommitment | null
  model: { name: string; version: string; place: string } | null
  by: 'device' | 'hand'
  chosenLocationId: string | null
  dailyCode: string | null
  capturedAt: string
}

export interface Reason {
  code: string
  text: string
}

export interface Explanation {
  text: string
  points?: number
}

export interface Match {
  locationId: string
  name: string
  score: number | null
  margin: number | null
}
