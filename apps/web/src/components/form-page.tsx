import Button from '@cloudscape-design/components/button'
import Form from '@cloudscape-design/components/form'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { ErrorAlert } from './error-alert.tsx'
import { PageHeader } from './page-header.tsx'

interface FormPageProps {
  title: string
  description?: ReactNode
  /** The button that does it: a verb. */
  submitLabel: string
  /** Why it cannot be done yet; the button then says so. */
  disabledReason?: string
  cancelHref: string
  onSubmit: () => void
  pending: boolean
  error: unknown
  /** Usually a `CallPreview`. */
  preview?: ReactNode
  children: ReactNode
}

/** A page that creates or changes something. What was typed stays when the server refuses it; the refusal stands above the buttons. */
export function FormPage(props: FormPageProps) {
  const { title, description, submitLabel, disabledReason, cancelHref, onSubmit, pending, error, preview, children } = props
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (pending || disabledReason) return
        onSubmit()
        focusFirstProblem(event.currentTarget)
      }}
    >
      <PageHeader title={title} description={description} />
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" href={cancelHref}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={pending}
              loadingText={`${submitLabel}: in progress`}
              disabled={Boolean(disabledReason)}
              disabledReason={disabledReason}
            >
              {submitLabel}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          {children}
          {preview}
          <ErrorAlert error={error} />
        </SpaceBetween>
      </Form>
    </form>
  )
}

/** Once React has marked what must be corrected, the keyboard goes to the first of it. */
export function focusFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
