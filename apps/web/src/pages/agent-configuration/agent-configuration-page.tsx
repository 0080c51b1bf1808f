import { type AgentParameterGroup, agentParameters } from '@gantry/shared/ecs/agent-config/agent-parameters'
import Container from '@cloudscape-design/components/container'
import Grid from '@cloudscape-design/components/grid'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'
import { type AgentForm, type AgentResult, agentResult, emptyAgentForm } from './agent-form.ts'
import { DeliverySection } from './delivery-section.tsx'
import { ParameterField } from './parameter-field.tsx'
import { RegistriesSection } from './registries-section.tsx'
import { ResultSection } from './result-section.tsx'

const grid = [{ colspan: { default: 12, m: 6 } }, { colspan: { default: 12, m: 6 } }]

/** Every parameter of the container agent, and what they come to. The address may name the cluster; secrets never leave the page. */
export function AgentConfigurationPage() {
  const [params] = useSearchParams()
  const [form, setForm] = useState<AgentForm>(() => {
    const cluster = params.get('cluster')
    return cluster ? { ...emptyAgentForm, values: { ECS_CLUSTER: cluster } } : emptyAgentForm
  })
  const change = (changes: Partial<AgentForm>) => setForm((before) => ({ ...before, ...changes }))
  const result = agentResult(form)
  const group = (id: AgentParameterGroup, title: string, description?: string) => (
    <ParameterGroup id={id} title={title} description={description} form={form} result={result} change={change} />
  )
  return (
    <>
      <PageHeader
        title="Agent configuration"
        description="Environment variables of the container agent. All of them are optional, and nothing of what you type is sent anywhere."
      />
      <Grid gridDefinition={grid}>
        <SpaceBetween size="l">
          {group('cluster', 'Cluster and instance')}
          <RegistriesSection form={form} result={result} change={change} />
          {group('logging', 'Log')}
          {group('endpoint', 'Region and endpoint')}
          {group('credentials', 'Credentials', 'An instance role is better: it needs no secret on the instance.')}
        </SpaceBetween>
        <SpaceBetween size="l">
          <DeliverySection form={form} result={result} change={change} />
          <ResultSection result={result} />
        </SpaceBetween>
      </Grid>
    </>
  )
}

interface ParameterGroupProps {
  id: AgentParameterGroup
  title: string
  description?: string
  form: AgentForm
  result: AgentResult
  change: (changes: Partial<AgentForm>) => void
}

function ParameterGroup({ id, title, description, form, result, change }: ParameterGroupProps) {
  return (
    <Container
      header={
        <Header variant="h2" description={description}>
          {title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {agentParameters
          .filter((parameter) => parameter.group === id)
          .map((parameter) => (
            <ParameterField
              key={parameter.key}
              parameter={parameter}
              value={form.values[parameter.key] ?? ''}
              onChange={(value) => change({ values: { ...form.values, [parameter.key]: value } })}
              errorText={result.problems[parameter.key]}
            />
          ))}
      </SpaceBetween>
    </Container>
  )
}
