// The app behind the pages, as far as they can tell: accounts, claims, points, rewards, audits; nothing is checked twice.
import { randomUUID } from 'node:crypto'
import { PARTNERS, REWARDS, OFFERS } from './fake-data.mjs'
import { ownerAnswer } from './fake-owner.mjs'

const DAY = 86_400_000

export class FakeEats {
  accounts = new Map()
  sessions = new Map()
  mails = []
  claims = []
  answered = new Map() // by idempotency key
  redemptions = []
  entries = []
  audits = []
  pictures = []
  week = { used: 0, of: 35 }
  /** A reason for which the next claim is refused. */
  refuseNext = null
  /** Whether the next claim's points wait. */
  holdNext = false

  answer(request, response, { path, query, body }) {
    const cookie = /SESSION=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
    let id = cookie
    if (!this.sessions.has(id)) {
      id = randomUUID()
      this.sessions.set(id, { csrf: randomUUID(), email: null })
      response.setHeader('set-cookie', `SESSION=${id}; HttpOnly; SameSite=Lax; Path=/`)
    }
    const session = this.sessions.get(id)
    const json = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(value === undefined ? '' : JSON.stringify(value))
    const problem = (status, code, detail = code) => response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ code, detail }))
    if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== session.csrf) return problem(403, 'csrf', 'The token is missing or old.')
    const me = this.accounts.get(session.email)
    const data = /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(body || 'null') : body
    const said = this.route(`${request.method} ${path}`, { session, me, data, query, key: request.headers['idempotency-key'], request })
    if (said === undefined) return problem(404, 'http-404', `There is no ${request.method} ${path}.`)
    const [status, value, code] = said
    return code === undefined ? json(status, value) : problem(status, code, value)
  }

  /** [status, body] or [status, detail, problem code]. */
  route(call, { session, me, data, query, key, request }) {
    const open = this.openRoute(call, { session, me, data })
    if (open !== undefined) return open
    if (me === undefined) return [401, 'Sign in first.', 'unauthenticated']
    if (call.includes('/api/owner')) return ownerAnswer(this, call, { me, data, query, request })
    const [, id, action] = /^(?:GET|POST|DELETE) \/api\/(?:claims|rewards|redemptions|audits|passkeys)\/([^/]+)(?:\/(.+))?$/.exec(call) ?? []
    const claim = this.claims.find((one) => one.id === id)
    if (call === 'POST /api/claims') return this.claim(me, data, key)
    if (call === 'GET /api/claims') return [200, { claims: this.claims.filter((one) => one.member === me.id).reverse(), next: null }]
    if (claim && call.startsWith('GET /api/claims/')) return [200, claim]
    if (claim && action === 'appeal') return (claim.status = 'APPEALED'), [200, claim]
    if (claim && action === 'report') return (claim.reported = data.text), [202, {}]
    if (call === 'GET /api/directory') return [200, { version: 1, partners: PARTNERS }]
    if (call === 'GET /api/rules') return [200, { version: '1', perWeek: 35, perLocationPerDay: 3, holdHours: 48, auditDueDays: 7, pointsValidDays: 365, partners: Object.fromEntries(PARTNERS.map(({ restaurantId }) => [restaurantId, { claimMaxAgeDays: 14, smallClaim: 6000, pointsPerUnit: 10 }])) }]
    if (call === 'GET /api/points') return [200, this.points(me)]
    if (call === 'GET /api/points/history') return [200, { entries: this.entries.filter((one) => one.member === me.id).reverse(), next: null }]
    if (call === 'GET /api/offers') return [200, { offers: OFFERS }]
    if (call === 'GET /api/rewards') return [200, { rewards: REWARDS }]
    if (action === 'redeem') return this.redeem(me, id, key)
    if (call === 'GET /api/redemptions') return [200, { redemptions: this.redemptions.filter((one) => one.member === me.id) }]
    if (action === 'cancel') return this.cancel(me, id)
    if (call === 'GET /api/audits') return [200, { audits: this.audits.filter((one) => one.member === me.id) }]
    if (action === 'picture') return this.pictures.push(data), (this.audits = this.audits.filter((one) => one.id !== id)), [200, {}]
    if (action === 'refuse') return (this.audits = this.audits.filter((one) => one.id !== id)), [200, {}]
    if (call === 'GET /api/sessions') return [200, [{ id: 'one', method: 'PASSWORD', since: new Date().toISOString(), lastSeen: new Date().toISOString(), current: true }]]
    if (call === 'POST /api/password') return data.current === me.password ? ((me.password = data.password), [204]) : [403, 'Wrong password.', 'bad-credentials']
    if (call === 'GET /api/passkeys') return [200, { passkeys: [] }]
    if (call === 'GET /api/account/export') return [200, { account: me, claims: this.claims }]
    if (call === 'PATCH /api/account') return Object.assign(me, data), [200, me]
    if (call === 'DELETE /api/account') {
      if (data?.password !== me.password) return [403, 'The password is not right.', 'bad-credentials']
      this.accounts.delete(me.email)
      session.email = null
      return [204]
    }
    return undefined
  }

  openRoute(call, { session, me, data }) {
    if (call === 'GET /api/session') return [200, { signedIn: me !== undefined, ...(me ? { account: this.told(me) } : {}), csrf: session.csrf }]
    if (call === 'POST /api/accounts') return this.join(data)
    if (call === 'POST /api/accounts/verify') {
      const found = [...this.accounts.values()].find(({ token }) => token === data.token)
      if (!found) return [400, 'The link is used up or too old. Ask for a new one.', 'token-unknown']
      found.emailVerified = true
      return [200, {}]
    }
    if (call === 'POST /api/accounts/verify/again') return [202, {}]
    if (call === 'POST /api/password/forgot') return [202, {}]
    if (call === 'POST /api/session') {
      const found = this.accounts.get(data.email)
      if (found?.password !== data.password) return [401, 'E-mail address or password are not right.', 'bad-credentials']
      session.email = data.email
      session.csrf = randomUUID()
      return [200, { signedIn: true, account: this.told(found), csrf: session.csrf }]
    }
    if (call === 'DELETE /api/session') return (session.email = null), [204]
    if (call === 'GET /api/transparency') {
      return [200, transparency(this.claims.length)]
    }
    return undefined
  }

  join({ email, password, displayName, language, role = 'MEMBER' }) {
    if (!this.accounts.has(email)) {
      const token = randomUUID()
      this.accounts.set(email, { id: randomUUID(), email, password, displayName, language, role, emailVerified: role !== 'MEMBER', token, earned: 0 })
      this.mails.push({ to: email, token })
    }
    return [202, { message: 'Look into your mailbox.' }]
  }

  told({ id, email, displayName, language, role, emailVerified }) {
    return { id, email, displayName, language, role, emailVerified }
  }

  claim(me, data, key) {
    if (this.answered.has(key)) return [200, this.answered.get(key)]
    const partner = PARTNERS.find(({ locationId }) => locationId === data.chosenLocationId)
    const again = this.claims.some((one) => one.status !== 'REFUSED' && one.receipt.date === data.receipt.date && one.receipt.total === data.receipt.total)
    const points = Math.floor(data.receipt.total / 100) * 10
    const refusal = this.refuseNext
    this.refuseNext = null
    const good = !again && partner !== undefined && refusal === null
    const claim = {
      id: randomUUID(),
      member: me.id,
      receipt: data.receipt,
      sent: data,
      status: again ? 'DUPLICATE' : good ? 'POSTED' : 'REFUSED',
      reasons: again ? [{ code: 'duplicate-receipt', text: '' }] : good ? [] : [{ code: refusal ?? 'partner-unknown', text: '' }],
      points: good ? { posted: points } : null,
      explanation: good ? [{ text: `10 points for each full unit of ${data.receipt.currency}`, points }] : [],
      match: partner ? { locationId: partner.locationId, name: partner.name, score: 0.98, margin: 0.4 } : null,
      submittedAt: new Date().toISOString(),
      canAppeal: !good,
    }
    if (this.holdNext) claim.status = 'PENDING'
    this.holdNext = false
    this.claims.push(claim)
    this.answered.set(key, claim)
    if (good) this.enter(me, 'EARN_POST', points, claim.explanation)
    return [201, claim]
  }

  enter(me, kind, points, explanation = []) {
    this.entries.push({ id: randomUUID(), member: me.id, kind, points, pending: 0, at: new Date().toISOString(), explanation })
    me.earned += points
  }

  points(me) {
    return { available: me.earned, pending: 0, lifetime: me.earned, tier: 'BRONZE', pointsToNextTier: 5000 - me.earned, expiring: me.earned > 0 ? [{ points: me.earned, on: '2027-05-31T12:00:00Z' }] : [], limits: { week: this.week, unconfirmed: { used: 0, of: 600 } } }
  }

  redeem(me, id, key) {
    if (this.answered.has(key)) return [200, this.answered.get(key)]
    const reward = REWARDS.find((one) => one.id === id)
    if (me.earned < reward.points) return [409, 'Not enough points.', 'points-short']
    this.enter(me, 'REDEEM', -reward.points, [{ text: reward.title }])
    const redemption = { redemptionId: randomUUID(), member: me.id, code: 'K7QF-29MX', expiresAt: new Date(Date.now() + 30 * DAY).toISOString(), status: 'ISSUED', title: reward.title, restaurantId: reward.restaurantId, points: reward.points }
    this.redemptions.push(redemption)
    this.answered.set(key, redemption)
    return [201, redemption]
  }

  cancel(me, id) {
    const found = this.redemptions.find(({ redemptionId }) => redemptionId === id)
    found.status = 'CANCELLED'
    this.enter(me, 'REFUND', found.points, [{ text: 'Given back' }])
    return [200, found]
  }
}

function transparency(receiptsRead) {
  const estimate = (central) => ({ low: central / 3, central, high: central * 3, basis: 'estimated', source: 'a test' })
  const cost = (model, factor) => ({ model, energyWh: estimate(0.004 * factor), co2eGrams: estimate(0.001 * factor), waterMl: null, moneyUsd: factor === 1 ? null : estimate(0.002), bytesSent: factor === 1 ? estimate(0) : estimate(300_000) })
  return { receiptsRead, claimsByHand: 0, here: cost('receipt-roles, on the phone', 1), largeRemoteModel: cost('a large model', 90), energyRatio: estimate(90), bytesOfPicturesSent: 0, picturesAskedForInAudits: 0, sources: ['a meter of a test'] }
}
