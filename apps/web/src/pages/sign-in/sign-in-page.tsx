import type { ApiError } from '@gantry/shared/console/api-error'
import { type FormEvent, useState } from 'react'
import { signInWith } from '../../lib/session.ts'
import styles from './sign-in-page.module.css'

/** Stands in place of every page until the session is open; the address stays as it is. */
export function SignInPage({ error }: { error?: ApiError }) {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState(error)
  const [pending, setPending] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setPending(true)
    setRefusal(await signInWith(text))
    setPending(false)
  }

  return (
    <main className={styles.page}>
      <title>Sign in · Gantry</title>
      <form className={styles.card} onSubmit={(event) => void submit(event)}>
        <h1>Sign in to Gantry</h1>
        <p>
          Open the link that <code>npm start</code> printed last in its terminal. It works once and for a short time; after each
          use a new one is printed.
        </p>
        <label htmlFor="code">Or paste the link or its code here</label>
        <input
          id="code"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          aria-invalid={Boolean(refusal)}
          aria-describedby="refusal"
        />
        <p id="refusal" role="alert" className={styles.refusal}>
          {refusal?.message}
        </p>
        <button type="submit" disabled={pending || text.trim() === ''}>
          {pending ? 'Signing in' : 'Sign in'}
        </button>
      </form>
    </main>
  )
}
