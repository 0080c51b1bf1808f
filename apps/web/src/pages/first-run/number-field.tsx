import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import type { ReactNode } from 'react'

interface NumberFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  errorText?: string
  warningText?: string
  description?: ReactNode
  constraintText?: string
}

/** A whole number, kept as it is typed. */
export function NumberField({ label, value, onChange, ...words }: NumberFieldProps) {
  return (
    <FormField label={label} {...words}>
      <Input type="number" inputMode="numeric" value={value} ariaRequired onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  )
}
