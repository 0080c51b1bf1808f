import { type AuthType, DOCKER_HUB, type RegistryLogin } from '@gantry/shared/ecs/agent-config/registry-logins'
import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input, { type InputProps } from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { AgentForm, AgentResult } from './agent-form.ts'
import { DockerFile } from './docker-file.tsx'

interface RegistriesSectionProps {
  form: AgentForm
  result: AgentResult
  change: (changes: Partial<AgentForm>) => void
}

/** Private registry authentication: who logs in where, in both formats that the agent reads. */
export function RegistriesSection({ form, result, change }: RegistriesSectionProps) {
  const { logins, authType } = form
  const setLogin = (index: number, changes: Partial<RegistryLogin>) =>
    change({ logins: logins.map((login, at) => (at === index ? { ...login, ...changes } : login)) })
  const column = (field: keyof RegistryLogin, label: string, input: Partial<InputProps> = {}) => ({
    label,
    control: (login: RegistryLogin, index: number) => (
      <Input
        {...input}
        ariaLabel={`${label}, registry ${index + 1}`}
        value={login[field]}
        autoComplete={false}
        spellcheck={false}
        onChange={({ detail }) => setLogin(index, { [field]: detail.value })}
      />
    ),
    errorText: (login: RegistryLogin, index: number) => (isBegun(login) ? result.loginProblems[index]?.[field] : undefined),
  })
  return (
    <Container
      header={
        <Header variant="h2" description="With it, task definitions may use images of private repositories.">
          Private registry authentication
        </Header>
      }
    >
      <SpaceBetween size="l">
        <AttributeEditor
          items={logins}
          definition={[
            column('server', 'Registry', { placeholder: DOCKER_HUB }),
            column('username', 'User name'),
            column('password', 'Password', { type: 'password' }),
            column('email', 'Email', { placeholder: 'optional' }),
          ]}
          addButtonText="Add registry"
          onAddButtonClick={() =>
            change({
              logins: [...logins, { server: logins.length === 0 ? DOCKER_HUB : '', username: '', password: '', email: '' }],
            })
          }
          removeButtonText="Remove"
          removeButtonAriaLabel={(login: RegistryLogin) => `Remove registry ${login.server}`}
          onRemoveButtonClick={({ detail }) => change({ logins: logins.filter((_, at) => at !== detail.itemIndex) })}
          empty="No private registries."
          i18nStrings={{ itemRemovedAriaLive: 'Registry removed', errorIconAriaLabel: 'Error' }}
        />
        {logins.length > 0 && (
          <FormField label="Format (ECS_ENGINE_AUTH_TYPE)">
            <RadioGroup
              value={authType}
              items={[
                { value: 'dockercfg', label: 'dockercfg', description: 'As docker login writes it: user and password in one.' },
                { value: 'docker', label: 'docker', description: 'User name and password in members of their own.' },
              ]}
              onChange={({ detail }) => change({ authType: detail.value as AuthType })}
            />
          </FormField>
        )}
        <DockerFile
          onRead={(read) =>
            change({ logins: [...logins.filter(({ server }) => read.every((login) => login.server !== server)), ...read] })
          }
        />
      </SpaceBetween>
    </Container>
  )
}

/** Nothing is complained of in a row that nobody has typed into. */
const isBegun = ({ username, password }: RegistryLogin): boolean => username !== '' || password !== ''
