import type { Partner } from '../http/contract'
import { jaroWinkler, plain, trigrams } from './text'

export interface Printed {
  name: string
  taxId: string | null
  phone: string | null
  address: string | null
}

export interface Candidate {
  partner: Partner
  /** 0 to 1. */
  score: number
}

export interface MatchResult {
  /** The best ones first; the first is taken where `sure` says so. */
  candidates: Candidate[]
  sure: boolean
}

const LIKELY = 0.62
const SURE = 0.8
const MARGIN = 0.08
const MOST = 5

/**
 * Which partner's receipt this is, worked out on the phone: by tax id, then phone, then name and address. The server does
 * the same again and decides.
 */
export function match(printed: Printed, partners: readonly Partner[]): MatchResult {
  const candidates = partners
    .map((partner) => ({ partner, score: scoreOf(printed, partner) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
  const [first, second] = candidates
  const sure = first !== undefined && first.score >= SURE && first.score - (second?.score ?? 0) >= MARGIN
  return { candidates, sure }
}

function scoreOf(printed: Printed, partner: Partner): number {
  const name = Math.max(0, ...[partner.name, ...(partner.aliases ?? [])].map((one) => nameScore(plain(printed.name), plain(one))))
  const address = printed.address && partner.address ? trigrams(plain(printed.address), plain(partner.address)) : null
  let score = address === null ? name : Math.max(name * 0.85 + address * 0.15, name * 0.55 + address * 0.45)
  if (sameDigits(printed.phone, partner.phone, 8)) score = Math.max(score, 0.6 + 0.38 * Math.max(name, address ?? 0))
  // one tax id may have several houses: the address tells them apart
  if (sameId(printed.taxId, partner.taxId)) score = Math.max(score, 0.85 + 0.15 * (address ?? name))
  return Math.min(1, score)
}

function nameScore(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  return 0.5 * trigrams(a, b) + 0.5 * jaroWinkler(a, b)
}

function sameId(a: string | null, b: string | null): boolean {
  const bare = (text: string | null) => (text ?? '').replace(/[^A-Za-z0-9]/g, '').toUpperCase()
  return bare(a).length >= 6 && bare(a) === bare(b)
}

/** Whether the last digits are the same: prefixes of countries are written or not. */
function sameDigits(a: string | null, b: string | null, least: number): boolean {
  const left = (a ?? '').replace(/\D/g, '')
  const right = (b ?? '').replace(/\D/g, '')
  return left.length >= least && right.length >= least && left.slice(-least) === right.slice(-least)
}
