import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Card, Empty, Loading, ProblemNotice, Title, day, moment, number, useWork } from '../look/parts'
import { common } from '../words/common'
import { words } from '../words/member'
import { Explained } from './explained'
import { type Entry, type Points } from './resources'
import { Stale } from '../look/stale'

/** All that happened to the points, each entry with its reasons. */
export function PointsPage() {
  const balance = ask<Points>('/api/points').value
  const told = ask<unknown>('/api/points/history').value
  const { points } = words.value
  return (
    <>
      <Title>{points.title}</Title>
      <Stale told={told} />
      {balance.value && (
        <dl class="tiles">
          <Tile name={points.available} value={balance.value.available} />
          <Tile name={points.pending} value={balance.value.pending} />
          <Tile name={points.lifetime} value={balance.value.lifetime} />
        </dl>
      )}
      {(balance.value?.expiring.length ?? 0) > 0 && (
        <Card title={points.expiring}>
          <ul class="list">
            {balance.value?.expiring.map((soon) => (
              <li key={soon.on} class="entry">
                <span>{day(soon.on)}</span>
                <strong class="number">{common.value.points(number(soon.points))}</strong>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {told.value === null ? told.loading && <Loading /> : <HistoryList first={told.value} />}
    </>
  )
}

function Tile({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="number">{number(value)}</dd>
    </div>
  )
}

function HistoryList({ first }: { first: unknown }) {
  const older = useSignal<{ entries: Entry[]; next: string | null } | null>(null)
  const { busy, problem, run } = useWork()
  const { points } = words.value
  const all = [...listOf<Entry>(first, 'entries'), ...(older.value?.entries ?? [])]
  const next = older.value === null ? nextOf(first) : older.value.next
  const more = () =>
    run(async () => {
      const page = await call<unknown>('GET', `/api/points/history?before=${encodeURIComponent(next ?? '')}`)
      older.value = { entries: [...(older.value?.entries ?? []), ...listOf<Entry>(page, 'entries')], next: nextOf(page) }
    })
  if (all.length === 0) return <Empty icon="star">{points.none}</Empty>
  return (
    <Card title={points.history}>
      <ul class="list">
        {all.map((entry) => (
          <li key={entry.id} class="entry">
            <strong>{common.value.entry[entry.kind] ?? entry.kind}</strong>
            <Change entry={entry} />
            <span class="quiet">{moment(entry.at)}</span>
            {entry.explanation.length > 0 && (
              <div class="explained">
                <Explained lines={entry.explanation} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={problem.value} />
      {next && (
        <button type="button" class="button" disabled={busy.value} onClick={more}>
          {common.value.more}
        </button>
      )}
    </Card>
  )
}

/** What became of the points that can be spent; for those that wait only that they do. */
function Change({ entry }: { entry: Entry }) {
  const waits = entry.points === 0 && entry.pending !== 0
  const points = waits ? entry.pending : entry.points
  return <strong class={`number ${waits ? 'waits' : points < 0 ? 'minus' : 'plus'}`}>{points > 0 ? `+${number(points)}` : number(points)}</strong>
}

function nextOf(page: unknown): string | null {
  const next = (page as { next?: unknown } | null)?.next
  return next === undefined || next === null ? null : String(next)
}
