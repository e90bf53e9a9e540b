import type { ComponentChildren } from 'preact'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Loading, Title } from '../look/parts'
import { Stale } from '../look/stale'
import { words } from '../words/owner'

interface Props<T> {
  title: string
  lead: string
  path: string
  name: string
  columns: readonly string[]
  row: (one: T) => readonly ComponentChildren[]
}

/** A page that is one table of what the server tells. */
export function TablePage<T>({ title, lead, path, name, columns, row }: Props<T>) {
  const told = ask<unknown>(path).value
  const rows = listOf<T>(told.value, name)
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
    </>
  )
}
