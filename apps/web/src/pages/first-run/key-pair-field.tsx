import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiErrorOf, useApi } from '../../api.tsx'
import { KeyPairCreate } from './key-pair-create.tsx'

const NONE = { value: '', label: 'None', description: 'Nobody can log in with SSH. Nothing here needs it.' }

/** A key pair of the account, or a new one. */
export function KeyPairField({ value, onChange }: { value: string; onChange: (keyName: string) => void }) {
  const api = useApi()
  const pairs = useQuery(api.ec2.keyPairs.queryOptions({}))
  const [isCreating, setIsCreating] = useState(false)
  const options = [NONE, ...(pairs.data?.items ?? []).map(({ keyName }) => ({ value: keyName, label: keyName }))]
  return (
    <>
      <FormField
        label="Key pair"
        description="To log in to the instances with SSH."
        errorText={pairs.error ? apiErrorOf(pairs.error).message : undefined}
        secondaryControl={
          <Button formAction="none" onClick={() => setIsCreating(true)}>
            Create new key pair
          </Button>
        }
      >
        <Select
          selectedOption={options.find((option) => option.value === value) ?? { value, label: value }}
          options={options}
          statusType={pairs.isPending ? 'loading' : 'finished'}
          loadingText="Loading key pairs"
          onChange={({ detail }) => onChange(detail.selectedOption.value!)}
        />
      </FormField>
      {isCreating && <KeyPairCreate onClose={() => setIsCreating(false)} onCreated={onChange} />}
    </>
  )
}
