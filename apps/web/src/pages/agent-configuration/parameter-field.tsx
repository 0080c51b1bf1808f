import type { AgentParameter } from '@gantry/shared/ecs/agent-config/agent-parameters'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'

interface ParameterFieldProps {
  parameter: AgentParameter
  value: string
  onChange: (value: string) => void
  errorText?: string
}

/** One environment variable of the agent. */
export function ParameterField({ parameter, value, onChange, errorText }: ParameterFieldProps) {
  const { key, description, example, unset, isSecret, values } = parameter
  const notSet = { value: '', label: 'Not set' }
  return (
    <FormField label={key} description={description} constraintText={`Not set: ${unset}`} errorText={errorText} stretch>
      {values ? (
        <Select
          selectedOption={value ? { value, label: value } : notSet}
          options={[notSet, ...values.map((each) => ({ value: each, label: each }))]}
          onChange={({ detail }) => onChange(detail.selectedOption.value!)}
        />
      ) : (
        <Input
          type={isSecret ? 'password' : 'text'}
          value={value}
          placeholder={isSecret ? undefined : example}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => onChange(detail.value)}
        />
      )}
    </FormField>
  )
}
