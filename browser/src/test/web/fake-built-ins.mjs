// A stand-in for the browser's own models, by the standard's words: availability(), create({monitor, signal}), and a session.
// Debian's Chromium has none of them. It is put into the page before the package is loaded, so that everything behind it is
// the real thing; it answers by rules of its own, which say nothing about how well a browser's model answers.

/** Runs in the page. @param plan per model: {availability, answer, fails, hangs} */
export function install(plan) {
  window.builtIns = { calls: [], plan }
  const tell = (model, what, more = {}) => window.builtIns.calls.push({ model, what, ...more })
  const wait = (signal) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
    })

  class Session {
    constructor(model) {
      this.model = model
    }
    async answered(text, { signal, responseConstraint } = {}) {
      tell(this.model, 'ask', { text, responseConstraint })
      signal?.throwIfAborted()
      const { answer, fails, hangs } = plan[this.model]
      if (hangs) await wait(signal)
      if (fails) throw new DOMException('The model crashed', fails)
      return answer
    }
    detect(text, options) {
      return this.answered(text, options)
    }
    prompt(text, options) {
      return this.answered(text, options)
    }
    translate(text, options) {
      return this.answered(text, options)
    }
    summarize(text, options) {
      return this.answered(text, options)
    }
    async clone() {
      tell(this.model, 'clone')
      return new Session(this.model)
    }
    destroy() {
      tell(this.model, 'destroy')
    }
  }

  for (const model of ['LanguageDetector', 'LanguageModel', 'Summarizer', 'Translator']) {
    if (plan[model] === undefined) continue
    const api = {
      async availability(options) {
        tell(model, 'availability', { options: JSON.parse(JSON.stringify(options)) })
        if (plan[model].availability === 'throws') throw new DOMException('not here', 'NotAllowedError')
        return plan[model].availability
      },
      async create(options) {
        tell(model, 'create', { active: navigator.userActivation.isActive })
        if (plan[model].availability === 'downloadable') {
          // As the standard has it: a download begins only while the user's gesture is fresh.
          if (!navigator.userActivation.isActive) throw new DOMException('Requires a user gesture', 'NotAllowedError')
          const monitor = new EventTarget()
          options.monitor?.(monitor)
          for (const loaded of [0, 0.5, 1]) monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }))
          if (plan[model].downloadFails) throw new DOMException('No space', 'QuotaExceededError')
          plan[model].availability = 'available'
        }
        return new Session(model)
      },
    }
    Object.defineProperty(window, model, { value: api, configurable: true, writable: true })
  }
}
