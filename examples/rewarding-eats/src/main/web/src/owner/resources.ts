import type { ClaimItem, PhoneRead, Reason, WrittenCheck } from '../http/contract'

/** What the server tells the owner's side. Amounts are in minor units, times in ISO 8601. */
export interface Restaurant {
  id: string
  name: string
  aliases: string[]
  taxId: string | null
  pointsPerUnit: number
  claimMaxAgeDays: number
  smallClaim: number
  dayCapPoints: number
  active: boolean
}

export interface Location {
  id: string
  restaurantId: string
  name: string
  address: string
  phone: string | null
  zone: string
  currency: string
  opens: string | null
  closes: string | null
  active: boolean
}

/** In which a restaurant's amounts are: what its first location takes. */
export const currencyOf = (locations: readonly Location[], restaurantId: string): string => locations.find((one) => one.restaurantId === restaurantId)?.currency ?? 'EUR'

export interface Offer {
  id: string
  restaurantId: string
  locationId: string | null
  title: string
  multiplierPercent: number
  bonusPoints: number
  weekdays: string[]
  minimumSpend: number
  itemWords: string | null
  startsOn: string
  endsOn: string | null
}

export interface Reward {
  id: string
  restaurantId: string
  title: string
  description: string
  points: number
  remaining: number | null
  active: boolean
}

/** A claim as a reviewer sees it; without its receipt once the account is deleted. */
export interface ReviewedClaim {
  id: string
  status: string
  waitingFor?: string | null
  submittedAt: string
  reasons: Reason[]
  points: number
  restaurantId?: string | null
  matchScore?: string | null
  matchMargin?: string | null
  by: string
  receipt?: { merchant?: { name?: string | null } | null; date?: string | null; total?: number | null; currency?: string | null; items?: ClaimItem[] | null } | null
  read?: PhoneRead | null
  edited?: string[] | null
  checks?: WrittenCheck[] | null
  appeal?: string | null
  report?: string | null
}

export interface SideBySide {
  claim: ReviewedClaim
  duplicates: ReviewedClaim[]
  history: ReviewedClaim[]
  hasPicture: boolean
  isOwn: boolean
}

export interface ReportLine {
  restaurantId: string
  name: string
  claims: number
  accepted: number
  refused: number
  waiting: number
  pointsIssued: number
  pointsRedeemed: number
  pointsExpired: number
  liability: number
}
