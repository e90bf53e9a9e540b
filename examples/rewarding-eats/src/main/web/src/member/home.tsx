import { listOf } from '../keep/list'
import { Icon } from '../look/icon'
import { Card, Chip, Limit, Loading, Notice, day, number } from '../look/parts'
import { ask, type Told } from '../keep/answers'
import { common } from '../words/common'
import { words } from '../words/member'
import { ClaimRow, DraftRow } from './rows'
import { drafts } from './drafts'
import { VerifyAgain } from './mail'
import { type Audit, type Claims, type Points, type Rules } from './resources'
import { account } from '../session/session'
import { Stale } from '../look/stale'

const LATEST = 4

export function Home() {
  const points = ask<Points>('/api/points').value
  const claims = ask<Claims>('/api/claims').value
  const { home, mail } = words.value
  return (
    <>
      <h1 class="hello">{home.hello(account.value?.displayName ?? '')}</h1>
      <Stale told={points} />
      {account.value?.emailVerified === false && (
        <Notice tone="warn" icon="mail">
          <p>{mail.unverified}</p>
          <VerifyAgain email={account.value.email} />
        </Notice>
      )}
      <AuditsAsked />
      <div class="columns">
        <div class="column">
          <Balance told={points} />
          <div class="start">
            <a class="primary big" href="#/scan">
              <Icon name="camera" /> {home.scan}
            </a>
            <a class="button" href="#/scan?by=hand">
              <Icon name="pen" size={20} /> {home.byHand}
            </a>
          </div>
          <Limits points={points.value} />
        </div>
        <div class="column">
          {drafts.value.length > 0 && (
            <Card title={home.waiting}>
              <ul class="list">
                {drafts.value.map((draft) => (
                  <DraftRow key={draft.id} draft={draft} />
                ))}
              </ul>
            </Card>
          )}
          <Card title={home.latest} aside={<a href="#/claims">{home.all}</a>}>
            {claims.value === null && claims.loading ? (
              <Loading />
            ) : (claims.value?.claims.length ?? 0) === 0 ? (
              <p class="quiet">{home.none}</p>
            ) : (
              <ul class="list">
                {claims.value?.claims.slice(0, LATEST).map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} />
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </>
  )
}

function Balance({ told }: { told: Told<Points> }) {
  const { home } = words.value
  const points = told.value
  return (
    <section class="balance" aria-label={words.value.points.title}>
      <p class="amount">
        <span class="big-number">{points === null ? '–' : number(points.available)}</span> {home.available}
      </p>
      {points !== null && (
        <>
          <p class="beside">
            <span class="tier">{home.tier(words.value.tiers[points.tier] ?? points.tier)}</span>
            {points.pending > 0 && <span>{home.pending(number(points.pending))}</span>}
          </p>
          {points.pointsToNextTier != null && <p>{home.nextTier(number(points.pointsToNextTier))}</p>}
          {points.expiring.slice(0, 1).map((soon) => (
            <p key={soon.on}>{home.expiring(number(soon.points), day(soon.on))}</p>
          ))}
        </>
      )}
      <a href="#/points">{home.history}</a>
    </section>
  )
}

function Limits({ points }: { points: Points | null }) {
  const rules = ask<Rules>('/api/rules').value.value
  const { home } = words.value
  if (points === null) return null
  return (
    <Card title={home.limits}>
      {Object.entries(points.limits ?? {}).map(([name, { used, of }]) => (
        <Limit key={name} label={home.limit[name] ?? name} used={used} of={of} />
      ))}
      <p class="quiet">
        {rules !== null && home.perLocation(rules.perLocationPerDay)} {home.limitsWhy}
      </p>
    </Card>
  )
}

function AuditsAsked() {
  const audits = listOf<Audit>(ask<unknown>('/api/audits').value.value, 'audits')
  if (audits.length === 0) return null
  return (
    <Notice tone="accent" icon="shield">
      <p>
        <Chip tone="accent">{audits.length}</Chip> {words.value.home.audits(audits.length)} <a href="#/audits">{words.value.home.look}</a>
      </p>
    </Notice>
  )
}

export const pointsText = (points: number): string => common.value.points(number(points))
