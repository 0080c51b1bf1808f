import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { apiErrorOf } from '../api.tsx'
import { explainError } from '../lib/explain-error.ts'

interface ErrorAlertProps {
  /** What a query or a mutation failed with; nothing is shown without it. */
  error: unknown
  onRetry?: () => void
}

/** What went wrong in AWS's own words, and what to do about it. Shown once, where the user acted. */
export function ErrorAlert({ error, onRetry }: ErrorAlertProps) {
  if (!error) return null
  const apiError = apiErrorOf(error)
  const { title, remedy } = explainError(apiError)
  return (
    <Alert type="error" header={title} action={onRetry && <Button onClick={onRetry}>Retry</Button>}>
      <div>{apiError.message}</div>
      {remedy && <div>{remedy}</div>}
      <small>
        {[apiError.code, apiError.action, apiError.requestId && `request ${apiError.requestId}`].filter(Boolean).join(' · ')}
      </small>
    </Alert>
  )
}
