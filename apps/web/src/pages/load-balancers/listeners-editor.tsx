import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { hasPath, type ListenerForm, needsCertificate, newListener, type Protocol, protocols } from './load-balancer-form.ts'

interface ListenersEditorProps {
  listeners: readonly ListenerForm[]
  onChange: (listeners: ListenerForm[]) => void
  problemOf: (index: number, field: keyof ListenerForm) => string | undefined
}

const options = protocols.map((protocol) => ({ value: protocol, label: protocol }))

/** The listeners: from which protocol and port to which, one row each. */
export function ListenersEditor({ listeners, onChange, problemOf }: ListenersEditorProps) {
  const set = (index: number, changes: Partial<ListenerForm>) =>
    onChange(listeners.map((each, at) => (at === index ? { ...each, ...changes } : each)))
  const protocol = (label: string, field: 'protocol' | 'instanceProtocol') => ({
    label,
    control: (listener: ListenerForm, index: number) => (
      <Select
        ariaLabel={`${label}, listener ${index + 1}`}
        selectedOption={{ value: listener[field], label: listener[field] }}
        options={options}
        onChange={({ detail }) => {
          const chosen = detail.selectedOption.value as Protocol
          set(index, field === 'protocol' ? { protocol: chosen, instanceProtocol: plainFor(chosen) } : { [field]: chosen })
        }}
      />
    ),
    errorText: (_: ListenerForm, index: number) => problemOf(index, field),
  })
  const port = (label: string, field: 'loadBalancerPort' | 'instancePort') => ({
    label,
    control: (listener: ListenerForm, index: number) => (
      <Input
        type="number"
        inputMode="numeric"
        ariaLabel={`${label}, listener ${index + 1}`}
        value={listener[field]}
        onChange={({ detail }) => set(index, { [field]: detail.value })}
      />
    ),
    errorText: (_: ListenerForm, index: number) => problemOf(index, field),
  })
  return (
    <SpaceBetween size="m">
      <AttributeEditor
        items={listeners}
        definition={[
          protocol('Load Balancer Protocol', 'protocol'),
          port('Load Balancer Port', 'loadBalancerPort'),
          protocol('Instance Protocol', 'instanceProtocol'),
          port('Instance Port', 'instancePort'),
        ]}
        addButtonText="Add listener"
        onAddButtonClick={() => onChange([...listeners, { ...newListener, loadBalancerPort: '', instancePort: '' }])}
        removeButtonText="Remove"
        removeButtonAriaLabel={(listener: ListenerForm) => `Remove listener on port ${listener.loadBalancerPort}`}
        // A load balancer has at least one.
        isItemRemovable={() => listeners.length > 1}
        onRemoveButtonClick={({ detail }) => onChange(listeners.filter((_, at) => at !== detail.itemIndex))}
        i18nStrings={{ itemRemovedAriaLive: 'Listener removed', errorIconAriaLabel: 'Error' }}
      />
      {listeners.map(
        (listener, index) =>
          needsCertificate(listener.protocol) && (
            <FormField
              // oxlint-disable-next-line react/no-array-index-key -- listeners have no identity besides their place
              key={index}
              label={`Certificate of ${listener.protocol} ${listener.loadBalancerPort}`}
              description="Its ARN in Certificate Manager or IAM."
              errorText={problemOf(index, 'certificateArn')}
            >
              <Input
                value={listener.certificateArn}
                spellcheck={false}
                autoComplete={false}
                placeholder="arn:aws:acm:…"
                onChange={({ detail }) => set(index, { certificateArn: detail.value })}
              />
            </FormField>
          ),
      )}
    </SpaceBetween>
  )
}

/** Behind a load balancer that ends the encryption, there is none. */
const plainFor = (protocol: Protocol): Protocol => (hasPath(protocol) ? 'HTTP' : 'TCP')
