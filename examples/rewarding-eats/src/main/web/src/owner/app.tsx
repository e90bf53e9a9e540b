import type { JSX } from 'preact'
import { effect } from '@preact/signals'
import type { Role } from '../http/contract'
import { Icon, type IconName } from '../look/icon'
import { LanguageChoice } from '../look/language-choice'
import { Loading, Notice, Title, Toast, useWork } from '../look/parts'
import { go, route } from '../look/route'
import { account, session, signOut } from '../session/session'
import { common } from '../words/common'
import { words } from '../words/owner'
import { AuditLog } from './audit-log'
import { OwnerAudits } from './audits'
import { Offers } from './offers'
import { Duplicates, Queue } from './queue'
import { QueueClaim } from './queue-claim'
import { Reports } from './reports'
import { RestaurantsPage } from './restaurants'
import { Rewards } from './rewards'
import { OwnerSign } from './sign'
import { Staff } from './staff'
import { Suggestions } from './suggestions'
import { Today } from './today'
import { DayTotals } from './totals'

interface Section {
  name: keyof typeof words.value.sections
  icon: IconName
  roles: readonly Role[]
  page: (id: string | undefined) => JSX.Element
}

/** Who sees what; the server decides who may. */
const SECTIONS: readonly Section[] = [
  { name: 'today', icon: 'home', roles: ['OWNER', 'STAFF'], page: () => <Today /> },
  { name: 'queue', icon: 'list', roles: ['REVIEWER'], page: (id) => (id === undefined ? <Queue /> : <QueueClaim id={id} />) },
  { name: 'duplicates', icon: 'file', roles: ['REVIEWER'], page: () => <Duplicates /> },
  { name: 'audits', icon: 'shield', roles: ['REVIEWER'], page: () => <OwnerAudits /> },
  { name: 'suggestions', icon: 'plus', roles: ['REVIEWER'], page: () => <Suggestions /> },
  { name: 'restaurants', icon: 'store', roles: ['OWNER'], page: () => <RestaurantsPage /> },
  { name: 'offers', icon: 'star', roles: ['OWNER'], page: () => <Offers /> },
  { name: 'rewards', icon: 'gift', roles: ['OWNER'], page: () => <Rewards /> },
  { name: 'totals', icon: 'receipt', roles: ['OWNER'], page: () => <DayTotals /> },
  { name: 'reports', icon: 'chart', roles: ['OWNER'], page: () => <Reports /> },
  { name: 'staff', icon: 'person', roles: ['OWNER'], page: () => <Staff /> },
  { name: 'log', icon: 'clock', roles: ['OWNER', 'REVIEWER'], page: () => <AuditLog /> },
]

effect(() => {
  void route.value
  scrollTo(0, 0)
})

export function App() {
  const mine = SECTIONS.filter(({ roles }) => account.value !== null && roles.includes(account.value.role))
  const here = mine.find(({ name }) => name === route.value.path[0]) ?? mine[0]
  return (
    <>
      <a class="skip" href="#content" onClick={skip}>
        {common.value.skip}
      </a>
      <header class="top">
        <a class="brand" href="#/">
          <img src="/icon.svg" alt="" width="32" height="32" /> {words.value.app}
        </a>
        <LanguageChoice />
        {account.value && <SignOut />}
      </header>
      <div class={mine.length > 0 ? 'desk' : ''}>
        {mine.length > 0 && <Sections sections={mine} here={here} />}
        <main id="content" class="page" tabIndex={-1} key={route.value.path.join('/')}>
          {session.value.at === 'unknown' ? <Loading /> : session.value.at === 'out' ? <OwnerSign /> : here ? here.page(route.value.path[1]) : <NotYours />}
        </main>
      </div>
      <Toast />
    </>
  )
}

function Sections({ sections, here }: { sections: readonly Section[]; here: Section | undefined }) {
  return (
    <nav class="sections" aria-label={common.value.navigation}>
      {sections.map(({ name, icon }) => (
        <a key={name} href={`#/${name}`} aria-current={name === here?.name ? 'page' : undefined}>
          <Icon name={icon} size={20} /> {words.value.sections[name]}
        </a>
      ))}
    </nav>
  )
}

function SignOut() {
  const { busy, run } = useWork()
  const out = () =>
    run(async () => {
      await signOut()
      go('/')
    })
  return (
    <button type="button" class="link" disabled={busy.value} onClick={out}>
      {common.value.signOut}
    </button>
  )
}

function NotYours() {
  return (
    <div class="narrow stack">
      <Title>{words.value.signTitle}</Title>
      <Notice tone="warn" icon="store">
        {words.value.notYours}
      </Notice>
      <a href="/">{words.value.toMember}</a>
    </div>
  )
}

function skip(event: Event): void {
  event.preventDefault() // the fragment names pages here
  document.getElementById('content')?.focus()
}
