import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { call } from '../http/client'
import type { Directory, Partner } from '../http/contract'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Card, Chip, Empty, Loading, ProblemNotice, Title, day, number, useWork } from '../look/parts'
import { go } from '../look/route'
import { money } from '../receipt/money'
import { common } from '../words/common'
import { language } from '../words/language'
import { words } from '../words/member'
import { type Offer, type Points, type Redemption, type Reward } from './resources'
import { Stale } from '../look/stale'

export function RewardsPage() {
  const points = ask<Points>('/api/points').value.value
  const told = ask<unknown>('/api/rewards').value
  const rewards = listOf<Reward>(told.value, 'rewards')
  const { rewards: text } = words.value
  return (
    <>
      <Title lead={points && text.have(number(points.available))}>{text.title}</Title>
      <Stale told={told} />
      <Codes />
      <div class="columns">
        <div class="column">
          {told.value === null && told.loading ? <Loading /> : rewards.length === 0 ? <Empty icon="gift">{text.none}</Empty> : null}
          <ul class="rewards">
            {rewards.map((reward) => (
              <RewardCard key={reward.id} reward={reward} available={points?.available ?? null} />
            ))}
          </ul>
        </div>
        <Offers />
      </div>
    </>
  )
}

function RewardCard({ reward, available }: { reward: Reward; available: number | null }) {
  const { rewards: text } = words.value
  const asking = useSignal(false)
  // one key for one wish, however often it is sent
  const key = useRef(crypto.randomUUID())
  const { busy, problem, run } = useWork()
  const short = available === null ? 0 : Math.max(0, reward.points - available)
  const gone = reward.remaining === 0
  const restaurant = partnerOf(reward.restaurantId)?.name
  const redeem = () =>
    run(async () => {
      const { redemptionId } = await call<Redemption>('POST', `/api/rewards/${encodeURIComponent(reward.id)}/redeem`, { key: key.current, body: {} })
      key.current = crypto.randomUUID()
      await Promise.all(['/api/redemptions', '/api/points', '/api/rewards'].map(refresh))
      go(`/redemption/${encodeURIComponent(redemptionId)}`)
    })
  return (
    <li class="card reward">
      <div class="card-head">
        <h2>{reward.title}</h2>
        <span class="price number">{text.cost(number(reward.points))}</span>
      </div>
      {(restaurant || reward.description) && <p class="quiet">{[restaurant, reward.description].filter(Boolean).join(' · ')}</p>}
      {reward.remaining != null && <p class="quiet">{gone ? text.gone : text.left(reward.remaining)}</p>}
      <ProblemNotice problem={problem.value} />
      {asking.value ? (
        <>
          <p role="status">{text.sure(reward.title, number(reward.points))}</p>
          <div class="buttons">
            <button type="button" class="primary" disabled={busy.value} onClick={redeem}>
              {text.redeem}
            </button>
            <button type="button" class="button" onClick={() => (asking.value = false)}>
              {common.value.cancel}
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="button" disabled={short > 0 || gone} onClick={() => (asking.value = true)}>
          {short > 0 ? text.short(number(short)) : text.redeem}
          <span class="hidden">: {reward.title}</span>
        </button>
      )}
    </li>
  )
}

function Codes() {
  const told = ask<unknown>('/api/redemptions').value
  const open = listOf<Redemption>(told.value, 'redemptions')
  const { rewards: text } = words.value
  if (open.length === 0) return null
  return (
    <Card title={text.mine}>
      <ul class="list">
        {open.map((one) => (
          <li key={one.redemptionId}>
            <a class="entry" href={`#/redemption/${encodeURIComponent(one.redemptionId)}`}>
              <strong>{one.title}</strong>
              <Chip tone={isOpen(one) ? 'good' : 'quiet'}>{text.status[one.status] ?? one.status}</Chip>
              <span class="quiet">{text.expires(day(one.expiresAt))}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const isOpen = ({ status }: Redemption): boolean => status === 'ISSUED'

function Offers() {
  const offers = listOf<Offer>(ask<unknown>('/api/offers').value.value, 'offers')
  const { rewards: text } = words.value
  return (
    <Card title={text.offers}>
      {offers.length === 0 ? (
        <p class="quiet">{text.noOffers}</p>
      ) : (
        <ul class="list">
          {offers.map((offer) => (
            <li key={offer.id} class="entry">
              <strong>{offer.title}</strong>
              {offer.endsOn && <span class="quiet end">{text.until(day(offer.endsOn))}</span>}
              <span class="explained">{offerText(offer)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What an offer gives, and when. */
function offerText(offer: Offer): string {
  const { rewards: text, days } = words.value
  const restaurant = partnerOf(offer.restaurantId)
  return [
    restaurant?.name ?? '',
    offer.multiplierPercent > 100 ? text.times(number(offer.multiplierPercent / 100)) : '',
    offer.bonusPoints > 0 ? text.bonus(number(offer.bonusPoints)) : '',
    Object.keys(days)
      .filter((one) => offer.weekdays.includes(one))
      .map((one) => days[one])
      .join(', '),
    offer.minimumSpend > 0 ? text.minimum(money(offer.minimumSpend, restaurant?.currency ?? '', language.value)) : '',
    offer.itemWords ? `“${offer.itemWords}”` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** From the directory that is on the phone; nobody where the reward is for all restaurants. */
function partnerOf(id: string | null): Partner | undefined {
  return ask<Directory>('/api/directory').value.value?.partners.find(({ restaurantId }) => restaurantId === id)
}
