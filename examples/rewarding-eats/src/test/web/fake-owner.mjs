// The owner's side of the double: what was changed is kept, what was decided is noted.
import { randomUUID } from 'node:crypto'
import { PARTNERS, REWARDS } from './fake-data.mjs'

const DAY = 86_400_000
const things = {
  restaurants: PARTNERS.map(({ restaurantId, name, aliases, taxId }) => ({ id: restaurantId, name, aliases, taxId, pointsPerUnit: 10, claimMaxAgeDays: 14, smallClaim: 3000, dayCapPoints: 20000, active: true })),
  locations: PARTNERS.map((one) => ({ id: one.locationId, ...one, opens: null, closes: null, active: true })),
  offers: [{ id: 'o1', restaurantId: 'r1', locationId: null, title: 'Double points on Tuesdays', multiplierPercent: 200, bonusPoints: 0, weekdays: ['TUESDAY'], minimumSpend: 1500, itemWords: null, startsOn: '2026-11-01', endsOn: null }],
  rewards: REWARDS.map(({ id, title, text, points, left }) => ({ id, title, text, points, stock: left, restaurantId: 'r1' })),
  staff: [],
  suggestions: [{ id: 's1', name: 'Bar Nuevo', address: 'C/ Luna 5', phone: null, taxId: null, times: 4 }],
}
export const decisions = []

export function ownerAnswer(eats, call, { data, query }) {
  const [, method, name, id] = /^(\w+) \/api\/owner\/([\w-]+)(?:\/([^/]+))?/.exec(call) ?? []
  if (name === 'redemptions') {
    const found = eats.redemptions.find(({ code, status }) => code === data.code && status === 'OPEN')
    return found ? ((found.status = 'CONFIRMED'), [200, { reward: found.reward.title, member: 'A.' }]) : [404, 'There is no open code like this.', 'code-unknown']
  }
  if (call.endsWith('/daily-code')) return [200, { code: 'OLIVA42', day: new Date().toISOString().slice(0, 10) }]
  if (call.endsWith('/day-totals')) return [200, { matched: 3, unmatched: 1, errors: [{ line: 5, message: "'12,x' is no amount." }] }]
  if (name === 'queue') return queue(eats, method, id, data)
  if (name === 'duplicates') return [200, { duplicates: [{ first: line(eats.claims[0]), second: line(eats.claims[0]), reason: 'possible-duplicate' }] }]
  if (name === 'audits') return method === 'POST' ? [201, {}] : [200, { audits: eats.claims.slice(0, 1).map((claim) => ({ id: 'a1', claimId: claim.id, state: 'ASKED', askedAt: Date.now(), merchant: claim.receipt.merchant.name })) }]
  if (name === 'audit-log') return [200, { entries: decisions }]
  if (name === 'reports') return [200, report(query)]
  if (name === 'suggestions' && method === 'POST') return (things.suggestions = []), [200, {}]
  if (name === 'staff' && method === 'POST') return things.staff.push({ accountId: 'x', restaurantId: data.restaurantId, displayName: 'Luz', email: data.email, role: 'STAFF' }), [201, {}]
  const list = things[name]
  if (list === undefined) return undefined
  if (method === 'GET') return [200, { [name]: list }]
  if (method === 'POST') return list.push({ id: randomUUID(), ...data }), [201, {}]
  return Object.assign(list.find((one) => one.id === id) ?? {}, data), [200, {}]
}

function queue(eats, method, id, data) {
  const found = eats.claims.find((one) => one.id === id)
  if (method === 'POST') {
    found.status = data.decision === 'approve' ? 'APPROVED' : 'REFUSED'
    decisions.unshift({ at: Date.now(), actor: 'Rita', action: data.decision, subject: found.receipt.merchant.name, note: data.note })
    return [200, {}]
  }
  if (found === undefined) return [200, { claims: eats.claims.filter(({ status }) => ['PENDING', 'APPEALED', 'DUPLICATE'].includes(status)).map(line) }]
  const { sent } = found
  return [200, { ...line(found), read: sent.read, edited: sent.edited, checks: sent.checks, items: sent.receipt.items, match: found.match, appeal: null, duplicates: eats.claims.filter((one) => one !== found).map(line), history: [] }]
}

const line = ({ id, submittedAt, receipt, status, reasons }) => ({ id, claimedAt: submittedAt, member: 'A.', merchant: receipt.merchant.name, date: receipt.date, total: receipt.total, currency: receipt.currency, status, reasons })

function report(query) {
  const from = Date.parse(query.get('from'))
  const count = Math.min(60, Math.round((Date.parse(query.get('to')) - from) / DAY) + 1)
  const days = Array.from({ length: count }, (_, i) => ({ day: new Date(from + i * DAY).toISOString().slice(0, 10), claims: (i * 7) % 11, issued: ((i * 37) % 23) * 40 + 200, redeemed: ((i * 17) % 13) * 30, expired: i % 9 === 0 ? 50 : 0 }))
  const sum = (name) => days.reduce((all, one) => all + one[name], 0)
  return { days, claims: sum('claims'), issued: sum('issued'), redeemed: sum('redeemed'), expired: sum('expired'), liability: sum('issued') - sum('redeemed') - sum('expired') }
}
