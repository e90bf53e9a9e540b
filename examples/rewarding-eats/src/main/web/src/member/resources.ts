import type { EntryKind, Explanation, Match, Reason } from '../http/contract'

/** What the server tells a member. Times are ISO 8601, amounts in minor units. */
export interface Rules {
  version: string
  perWeek: number
  perLocationPerDay: number
  holdHours: number
  auditDueDays: number
  pointsValidDays: number
  /** By the restaurant's id. */
  partners: Record<string, { claimMaxAgeDays: number; smallClaim: number; pointsPerUnit: number }>
}

export interface Claim {
  id: string
  status: string
  waitingFor?: 'review' | 'hold' | 'audit' | null
  submittedAt: string
  reasons: Reason[]
  points?: { pending?: number | null; posted?: number | null; availableOn?: string | null } | null
  explanation: Explanation[]
  match: Match | null
  receipt?: { merchant: { name: string } | null; date: string | null; total: number | null; currency: string | null } | null
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
  pointsToNextTier?: number | null
  expiring: { points: number; on: string }[]
  limits: Record<string, { used: number; of: number }>
}

/** `points` came to be available, `pending` to wait; below 0 they went. */
export interface Entry {
  id: string
  kind: EntryKind
  at: string
  points: number
  pending: number
  claimId?: string | null
  explanation: Explanation[]
}

export interface Offer {
  id: string
  restaurantId: string
  title: string
  multiplierPercent: number
  bonusPoints: number
  weekdays: string[]
  minimumSpend: number
  itemWords: string | null
  endsOn: string | null
}

export interface Reward {
  id: string
  restaurantId: string | null
  title: string
  description: string
  points: number
  remaining: number | null
}

export interface Redemption {
  redemptionId: string
  status: 'ISSUED' | 'CONFIRMED' | 'CANCELLED' | 'EXPIRED'
  title: string
  restaurantId: string | null
  points: number
  code?: string | null
  expiresAt: string
}

export interface Audit {
  id: string
  claimId: string
  /** Of the picture that was claimed with: only the same file answers. */
  sha256?: string | null
  askedAt: string
  dueAt: string
  status: string
}
