import type { JSX } from 'preact'
import { effect } from '@preact/signals'
import { Icon, type IconName } from '../look/icon'
import { LanguageChoice } from '../look/language-choice'
import { Loading, Toast } from '../look/parts'
import { route } from '../look/route'
import { common } from '../words/common'
import { words } from '../words/member'
import { Account } from './account'
import { Audits } from './audits'
import { ClaimPage } from './claim'
import { ClaimsPage } from './claims'
import { online } from './drafts'
import { Home } from './home'
import { Forgot, Reset, Verify } from './mail'
import { PointsPage } from './points'
import { RedemptionPage } from './redemption'
import { Review } from './review'
import { RewardsPage } from './rewards'
import { Scan } from './scan'
import { session } from '../session/session'
import { SignIn, SignUp } from './sign'
import { Transparency } from './transparency'
import { Welcome } from './welcome'

/** Pages for everybody; what is not here is for members. */
const OPEN: Record<string, () => JSX.Element> = {
  'sign-in': SignIn,
  'sign-up': SignUp,
  verify: Verify,
  forgot: Forgot,
  reset: Reset,
  transparency: Transparency,
}

const TABS: readonly [string, IconName][] = [
  ['home', 'home'],
  ['claims', 'receipt'],
  ['scan', 'camera'],
  ['rewards', 'gift'],
  ['account', 'person'],
]

effect(() => {
  void route.value
  scrollTo(0, 0)
})

export function App() {
  const here = route.value.path[0] ?? 'home'
  const inside = session.value.at === 'in'
  return (
    <>
      <a class="skip" href="#content" onClick={skip}>
        {common.value.skip}
      </a>
      <header class="top">
        <a class="brand" href="#/">
          <img src="/icon.svg" alt="" width="32" height="32" /> {common.value.app}
        </a>
        {inside && <Tabs here={here} />}
        <LanguageChoice />
      </header>
      {!online.value && (
        <p class="strip" role="status">
          <Icon name="offline" size={18} /> {common.value.offline}
        </p>
      )}
      <main id="content" class="page" tabIndex={-1} key={route.value.path.join('/')}>
        <Page here={here} id={route.value.path[1]} />
      </main>
      <Toast />
    </>
  )
}

function Page({ here, id }: { here: string; id: string | undefined }) {
  const open = OPEN[here]
  if (open !== undefined) return open()
  if (session.value.at === 'unknown') return <Loading />
  if (session.value.at === 'out') return here === 'home' ? <Welcome /> : <SignIn />
  switch (here) {
    case 'scan':
      return <Scan />
    case 'review':
      return <Review id={id ?? ''} />
    case 'claims':
      return id === undefined ? <ClaimsPage /> : <ClaimPage id={id} />
    case 'points':
      return <PointsPage />
    case 'rewards':
      return <RewardsPage />
    case 'redemption':
      return <RedemptionPage id={id ?? ''} />
    case 'audits':
      return <Audits />
    case 'account':
      return <Account />
    default:
      return <Home />
  }
}

function Tabs({ here }: { here: string }) {
  const section = { review: 'scan', points: 'home', redemption: 'rewards', audits: 'claims' }[here] ?? here
  return (
    <nav class="tabs" aria-label={common.value.navigation}>
      {TABS.map(([name, icon]) => (
        <a key={name} class={name === 'scan' ? 'scan' : ''} href={name === 'home' ? '#/' : `#/${name}`} aria-current={section === name ? 'page' : undefined}>
          <Icon name={icon} />
          {words.value.tabs[name as keyof typeof words.value.tabs]}
        </a>
      ))}
    </nav>
  )
}

function skip(event: Event): void {
  event.preventDefault() // the fragment names pages here
  document.getElementById('content')?.focus()
}
