import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { CodeBlock } from '../../components/code-block.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { download } from '../../lib/download.ts'

interface KeyPairCreateProps {
  onClose: () => void
  onCreated: (keyName: string) => void
}

/** Makes a key pair. EC2 gives the private key once: the dialog closes only when it has been saved. */
export function KeyPairCreate({ onClose, onCreated }: KeyPairCreateProps) {
  const api = useApi()
  const [keyName, setKeyName] = useState('')
  const [isSaved, setIsSaved] = useState(false)
  const create = useMutation(api.ec2.createKeyPair.mutationOptions({ gcTime: 0, onSuccess: (pair) => onCreated(pair.keyName) }))
  const pair = create.data
  const save = () => {
    download(`${pair!.keyName}.pem`, 'application/x-pem-file', pair!.keyMaterial)
    setIsSaved(true)
  }

  return (
    <Dialog
      title={pair ? `Private key of ${pair.keyName}` : 'Create new key pair'}
      onDismiss={() => (!pair || isSaved) && onClose()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {pair ? (
              <Button
                variant="primary"
                disabled={!isSaved}
                disabledReason="Download the private key first: it cannot be had again."
                onClick={onClose}
              >
                Done
              </Button>
            ) : (
              <>
                <Button variant="link" onClick={onClose}>
                  Cancel
                </Button>
                <Button
                  variant="primary"
                  loading={create.isPending}
                  disabled={keyName === ''}
                  disabledReason="Give the key pair a name."
                  onClick={() => create.mutate({ keyName })}
                >
                  Create
                </Button>
              </>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {pair ? (
          <>
            <Alert
              type="warning"
              action={
                <Button formAction="none" onClick={save}>
                  Download {pair.keyName}.pem
                </Button>
              }
            >
              This is the only time that the private key can be had. Keep it where only you can read it.
            </Alert>
            <CodeBlock text={pair.keyMaterial} label="private key" />
          </>
        ) : (
          <FormField label="Key pair name">
            <Input
              value={keyName}
              autoFocus
              autoComplete={false}
              spellcheck={false}
              onChange={({ detail }) => setKeyName(detail.value)}
            />
          </FormField>
        )}
        <ErrorAlert error={create.error} />
      </SpaceBetween>
    </Dialog>
  )
}
