import type { Check, ClaimItem, Match, PhoneRead, Reason } from '../http/contract'

/** What the server tells the owner's side. Amounts are in minor units. */
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
  text: string | null
  points: number
  stock: number | null
}

/** A claim as a list shows it. */
export interface ClaimLine {
  id: string
  claimedAt: number | string
  member: string
  merchant: string
  date: string
  total: number
  currency: string
  status: string
  reasons: Reason[]
}

export interface ReviewedClaim extends ClaimLine {
  read: PhoneRead | null
  edited: string[]
  checks: Check[]
  items: ClaimItem[]
  match: Match | null
  appeal: string | null
  duplicates: ClaimLine[]
  history: ClaimLine[]
}

export interface ReportDay {
  day: string
  claims: number
  issued: number
  redeemed: number
  expired: number
}

export interface Report {
  days: ReportDay[]
  claims: number
  issued: number
  redeemed: number
  expired: number
  liability: number
}
