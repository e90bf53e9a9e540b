// The owner's side of the double: what was changed is kept, what was decided is noted.
import { randomUUID } from 'node:crypto'
import { OFFERS, PARTNERS, REWARDS } from './fake-data.mjs'

const DAY = 86_400_000
const things = {
  restaurants: PARTNERS.map(({ restaurantId, name, aliases, taxId }) => ({ id: restaurantId, name, aliases, taxId, pointsPerUnit: 10, claimMaxAgeDays: 14, smallClaim: 3000, dayCapPoints: 20000, active: true })),
  locations: PARTNERS.map((one) => ({ id: one.locationId, ...one, opens: null, closes: null, active: true })),
  offers: OFFERS,
  rewards: REWARDS.map((one) => ({ ...one, active: true })),
  staff: [],
  suggestions: [{ id: 's1', name: 'Bar Nuevo', address: 'C/ Luna 5', phone: null, taxId: null, times: 4 }],
}
const decisions = []

const LOG_PAGE = 100

export function ownerAnswer(eats, call, { me, data, query }) {
  const [, method, name, id] = /^(\w+) \/api\/owner\/([\w-]+)(?:\/([^/]+))?/.exec(call) ?? []
  if (name === 'redemptions') {
    const found = eats.redemptions.find(({ code, status }) => code === data.code && status === 'ISSUED')
    return found ? ((found.status = 'CONFIRMED'), [200, { reward: found.title, member: 'A.', points: found.points }]) : [404, 'There is no open code like this.', 'code-unknown']
  }
  if (call.endsWith('/daily-code')) return [200, { code: 'OLIVA42', day: new Date().toISOString().slice(0, 10), zone: 'Europe/Madrid' }]
  if (call.endsWith('/day-totals')) return String(data).includes('12,x') ? [400, { code: 'invalid-lines', detail: 'Nothing was taken.', lines: [{ line: 3, message: "'12,x' is no amount." }] }] : [200, { lines: 2, matched: 1, unmatched: 1, refunds: 0 }]
  if (name === 'queue') return queue(eats, me, method, id, data)
  if (name === 'duplicates') return [200, eats.claims.filter(({ status }) => status === 'DUPLICATE').map(line)]
  if (name === 'audits') return method === 'POST' ? [201, {}] : [200, eats.claims.slice(0, 1).map(({ id }) => ({ id: 'a1', claimId: id, status: 'ASKED', askedAt: new Date().toISOString(), dueAt: new Date(Date.now() + 7 * DAY).toISOString() }))]
  if (name === 'audit-log') return log(query.get('before'))
  if (name === 'reports') return [200, report()]
  if (name === 'suggestions' && method === 'POST') return (things.suggestions = []), [200, {}]
  if (name === 'staff' && method === 'POST') return things.staff.push({ accountId: null, displayName: null, ...data, since: new Date().toISOString() }), [202, {}]
  const list = things[name]
  if (list === undefined) return undefined
  if (method === 'GET') return [200, list]
  if (method === 'POST') return list.push({ id: randomUUID(), ...data }), [201, {}]
  decided(me, `${name.slice(0, -1)}-changed`, `${name.slice(0, -1)}/${id}`, data)
  return Object.assign(list.find((one) => one.id === id) ?? {}, data), [200, {}]
}

function decided({ id, role }, action, subject, detail) {
  decisions.unshift({ id: randomUUID(), at: new Date().toISOString(), actorId: id, actorRole: role, action, subject, detail })
}

function log(before) {
  const from = before === null ? 0 : decisions.findIndex(({ id }) => id === before) + 1
  const page = decisions.slice(from, from + LOG_PAGE)
  return [200, { decisions: page, next: from + LOG_PAGE < decisions.length ? page.at(-1).id : null }]
}

function queue(eats, me, method, id, data) {
  const found = eats.claims.find((one) => one.id === id)
  if (method === 'POST') {
    found.status = data.decision === 'approve' ? 'APPROVED' : 'REFUSED'
    decided(me, `claim-${data.decision}`, `claim/${found.id}`, { status: found.status })
    return [200, {}]
  }
  if (found === undefined) return [200, eats.claims.filter(({ status }) => ['PENDING', 'APPEALED', 'DUPLICATE'].includes(status)).map(line)]
  return [200, { claim: line(found), duplicates: eats.claims.filter((one) => one !== found).map(line), history: [], hasPicture: false, isOwn: false }]
}

const line = ({ id, submittedAt, status, reasons, sent, match, points }) => ({ ...sent, id, member: 'a-member', submittedAt, status, reasons, points: points?.posted ?? 0, matchScore: String(match?.score ?? ''), matchMargin: String(match?.margin ?? ''), appeal: null, report: null })

function report() {
  const lines = PARTNERS.map(({ restaurantId, name }, i) => ({ restaurantId, name, claims: 40 - i * 7, accepted: 36 - i * 7, refused: 3, waiting: 1, pointsIssued: 9400 - i * 2100, pointsRedeemed: 4100 - i * 900, pointsExpired: i * 50, liability: 5300 - i * 1100 }))
  return { from: '2026-11-01', to: '2026-11-29', restaurants: lines }
}
