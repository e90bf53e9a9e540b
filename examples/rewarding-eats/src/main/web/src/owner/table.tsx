import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { call } from '../http/client'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Loading, ProblemNotice, Title, useWork } from '../look/parts'
import { Stale } from '../look/stale'
import { common } from '../words/common'
import { words } from '../words/owner'

interface Props<T> {
  title: string
  lead: string
  path: string
  name: string
  columns: readonly string[]
  row: (one: T) => readonly ComponentChildren[]
}

/** A page that is one table of what the server tells; where the server says what is next, older rows can be asked for. */
export function TablePage<T>({ title, lead, path, name, columns, row }: Props<T>) {
  const told = ask<unknown>(path).value
  const older = useSignal<{ rows: T[]; next: string | null } | null>(null)
  const { busy, problem, run } = useWork()
  const rows = [...listOf<T>(told.value, name), ...(older.value?.rows ?? [])]
  const next = older.value === null ? nextOf(told.value) : older.value.next
  const more = () =>
    run(async () => {
      const page = await call<unknown>('GET', `${path}?before=${encodeURIComponent(next ?? '')}`)
      older.value = { rows: [...(older.value?.rows ?? []), ...listOf<T>(page, name)], next: nextOf(page) }
    })
  return (
    <>
      <Title lead={lead}>{title}</Title>
      <Stale told={told} />
      {told.value === null ? (
        told.loading && <Loading />
      ) : rows.length === 0 ? (
        <p class="quiet">{words.value.none}</p>
      ) : (
        <div class="card scroll" tabIndex={0} role="group" aria-label={title}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((one, i) => (
                <tr key={i}>
                  {row(one).map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ProblemNotice problem={problem.value} />
      {next !== null && (
        <button type="button" class="button" disabled={busy.value} onClick={more}>
          {common.value.more}
        </button>
      )}
    </>
  )
}

function nextOf(page: unknown): string | null {
  const next = (page as { next?: unknown } | null)?.next
  return typeof next === 'string' ? next : null
}
