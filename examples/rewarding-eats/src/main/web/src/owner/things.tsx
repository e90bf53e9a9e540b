import type { ComponentChildren } from 'preact'
import { useSignal } from '@preact/signals'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Stale } from '../look/stale'
import { Loading, Title } from '../look/parts'
import { common } from '../words/common'
import { words } from '../words/owner'
import { Editor } from './editor'
import type { Spec, Values } from './values'

interface Props<T> {
  title: string
  path: string
  /** Under which name the list is answered. */
  name: string
  add: string
  specs: readonly Spec[]
  /** Which of these can be changed later; all unless said. */
  later?: readonly string[]
  fresh: Values
  /** In which a thing's amounts are. */
  currency?: ((texts: Readonly<Record<string, string>>) => string) | undefined
  show: (thing: T) => ComponentChildren
}

/** A list of things of one kind, each of which can be added and changed. */
export function Things<T extends { id: string }>({ title, path, name, add, specs, later, fresh, currency, show }: Props<T>) {
  const told = ask<unknown>(path).value
  const editing = useSignal<string | null>(null)
  const things = listOf<T>(told.value, name)
  const done = () => (editing.value = null)
  return (
    <>
      <Title>{title}</Title>
      <Stale told={told} />
      {told.value === null && told.loading && <Loading />}
      {editing.value === 'new' ? (
        <section class="card" aria-label={add}>
          <h2>{add}</h2>
          <Editor path={path} id={null} specs={specs} values={fresh} currency={currency} onDone={done} />
        </section>
      ) : (
        <p>
          <button type="button" class="primary" onClick={() => (editing.value = 'new')}>
            {add}
          </button>
        </p>
      )}
      {told.value !== null && things.length === 0 && <p class="quiet">{words.value.none}</p>}
      <ul class="things">
        {things.map((thing) => (
          <li key={thing.id} class="card">
            {editing.value === thing.id ? <Editor path={path} id={thing.id} specs={later ? specs.filter((spec) => later.includes(spec.name)) : specs} values={thing as unknown as Values} currency={currency} onDone={done} /> : show(thing)}
            {editing.value !== thing.id && (
              <button type="button" class="link" onClick={() => (editing.value = thing.id)}>
                {common.value.edit}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
