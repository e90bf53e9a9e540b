import type { EntryKind, Explanation, Match, Reason } from '../http/contract'

/** What the server tells a member. */
export interface Rules {
  version: string | number
  claimMaxAgeDays: number
  perWeek: number
  perLocationPerDay: number
  pointsPerUnit?: number
  expiryMonths?: number
}

export interface Claim {
  id: string
  status: string
  reasons: Reason[]
  points?: { pending?: number; posted?: number; availableOn?: string | number } | null
  explanation: Explanation[]
  match: Match | null
  receipt?: { merchant: { name: string }; date: string; total: number; currency: string }
  submittedAt?: number | string
  canAppeal: boolean
}

export interface Claims {
  claims: Claim[]
  next?: string | null
}

export interface Points {
  available: number
  pending: number
  lifetime: number
  tier: string
  expiring: { points: number; on: string | number }[]
  limits: Record<string, { used: number; of: number }>
}

export interface Entry {
  id: string
  kind: EntryKind
  points: number
  at: number | string
  claimId?: string | null
  explanation: Explanation[]
}

export interface History {
  entries: Entry[]
  next?: string | null
}

export interface Offer {
  id: string
  title: string
  restaurant: string
  text: string
  from: string | null
  until: string | null
}

export interface Reward {
  id: string
  title: string
  text: string
  points: number
  left: number | null
  restaurant: string | null
}

export interface Redemption {
  redemptionId: string
  code: string
  expiresAt: number | string
  status: string
  reward?: { title: string; points: number }
}

export interface Audit {
  id: string
  claimId: string
  askedAt: number | string
  answerBy: number | string
  sha256: string
  reason?: string
}
