import type { TaskDefinitionView } from '@gantry/shared/console/task-definition'
import Box from '@cloudscape-design/components/box'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { CodeBlock } from '../../../components/code-block.tsx'
import { Copyable } from '../../../components/copyable.tsx'
import { DetailSection } from '../../../components/detail-section.tsx'
import { Time } from '../../../components/time.tsx'
import { objectsAt, valueAt, writePath } from '../document/document.ts'
import { memoryWords, mountedBy, portWords, textOf, volumeWords } from '../editor/item-words.ts'
import { containerSections } from '../form/container-fields.ts'
import { membersOnlyInJson } from '../form/known-members.ts'
import { taskSections } from '../form/task-fields.ts'
import { volumeSections } from '../form/volume-fields.ts'
import { FieldFacts, SectionFacts } from './field-facts.tsx'

/** Every parameter that is set, in the order of the Builder. */
export function RevisionDetails({ taskDefinition }: { taskDefinition: TaskDefinitionView }) {
  const { document } = taskDefinition
  return (
    <SpaceBetween size="l">
      <Registration taskDefinition={taskDefinition} />
      <Containers document={document} />
      <Volumes document={document} />
      <OtherMembers document={document} />
      <RequiredAttributes attributes={taskDefinition.requiresAttributes} />
    </SpaceBetween>
  )
}

function Registration({ taskDefinition }: { taskDefinition: TaskDefinitionView }) {
  const { arn, registeredAt, registeredBy, deregisteredAt, compatibilities, document } = taskDefinition
  return (
    <DetailSection
      title="Task definition"
      columns={4}
      items={[
        { label: 'Registered', value: registeredAt && <Time at={registeredAt} /> },
        { label: 'Registered by', value: registeredBy && <Copyable text={registeredBy} /> },
        ...(deregisteredAt ? [{ label: 'Deregistered', value: <Time at={deregisteredAt} /> }] : []),
        { label: 'Compatibilities', value: compatibilities.join(', ') },
        ...(document.networkMode ? [] : [{ label: 'Network mode', value: 'bridge (default)' }]),
      ]}
    >
      <Box padding={{ top: 'm' }}>
        <FieldFacts fields={taskSections.flatMap(({ fields }) => fields)} item={document} />
      </Box>
      <p>
        ARN <Copyable text={arn} />
      </p>
    </DetailSection>
  )
}

function Containers({ document }: { document: unknown }) {
  const containers = objectsAt(document, ['containerDefinitions'])
  return (
    <SpaceBetween size="s">
      <Header variant="h2" counter={`(${containers.length})`}>
        Container definitions
      </Header>
      {containers.map((container, index) => (
        <ExpandableSection
          key={index}
          variant="container"
          headingTagOverride="h3"
          defaultExpanded={containers.length <= 3}
          headerText={textOf(container.name)}
          headerDescription={containerWords(container)}
        >
          <SectionFacts sections={containerSections} item={container} />
        </ExpandableSection>
      ))}
    </SpaceBetween>
  )
}

/** `httpd:2.4 · 10 CPU units · memory 300 · essential · ports 80 → 80` */
function containerWords(container: Record<string, unknown>): string {
  const ports = portWords(container)
  return [
    textOf(container.image),
    `${textOf(container.cpu ?? 0)} CPU units`,
    `memory ${memoryWords(container) || 'of the task'}`,
    container.essential === false ? 'not essential' : 'essential',
    ports && `ports ${ports}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Volumes({ document }: { document: unknown }) {
  const volumes = objectsAt(document, ['volumes'])
  if (volumes.length === 0) return null
  return (
    <SpaceBetween size="s">
      <Header variant="h2" counter={`(${volumes.length})`}>
        Volumes
      </Header>
      {volumes.map((volume, index) => {
        const users = mountedBy(document, volume)
        return (
          <ExpandableSection
            key={index}
            variant="container"
            headingTagOverride="h3"
            headerText={textOf(volume.name)}
            headerDescription={volumeWords(volume) + (users ? ` · mounted by ${users}` : ' · mounted by no container')}
          >
            <SectionFacts sections={volumeSections} item={volume} />
          </ExpandableSection>
        )
      })}
    </SpaceBetween>
  )
}

/** What the Builder has no place for is shown as it is. */
function OtherMembers({ document }: { document: unknown }) {
  const paths = membersOnlyInJson(document)
  if (paths.length === 0) return null
  const members = Object.fromEntries(paths.map((path) => [writePath(path), valueAt(document, path)]))
  return (
    <Container header={<Header variant="h2">Further members</Header>}>
      <CodeBlock text={JSON.stringify(members, null, 2)} label="Further members as JSON" />
    </Container>
  )
}

function RequiredAttributes({ attributes }: { attributes: TaskDefinitionView['requiresAttributes'] }) {
  if (attributes.length === 0) return null
  return (
    <Table
      variant="container"
      header={
        <Header
          variant="h2"
          counter={`(${attributes.length})`}
          description="ECS places tasks only on container instances that have them."
        >
          Requires attributes
        </Header>
      }
      ariaLabels={{ tableLabel: 'Requires attributes' }}
      items={attributes}
      columnDefinitions={[
        { id: 'name', header: 'Name', isRowHeader: true, cell: ({ name }) => name },
        { id: 'value', header: 'Value', cell: ({ value }) => value ?? '–' },
      ]}
    />
  )
}
