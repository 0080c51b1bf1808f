import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Select from '@cloudscape-design/components/select'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../../api.tsx'
import { CallPreview } from '../../../components/call-preview.tsx'
import { FormPage } from '../../../components/form-page.tsx'
import { usePaths } from '../../../hooks/use-paths.ts'
import { notify } from '../../../lib/notifications.ts'
import { findDescribedDocument } from '../document/described-document.ts'
import { readDocument } from '../document/document.ts'
import { DocumentViews, useDocumentViews, VIEW } from './document-views.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { ProblemList } from './problem-list.tsx'
import { startOptions } from './start.ts'
import { useDraft } from './use-draft.ts'

interface TaskDefinitionEditorProps {
  /** Tells the drafts of different starting points apart. */
  draftName: string
  initialText: string
  /** `family:revision`, when this becomes a new revision of it. */
  from?: string
  sample: string
}

/** One document in two views. What is typed in one is in the other at once, because both are the same text. */
export function TaskDefinitionEditor({ draftName, initialText, from, sample }: TaskDefinitionEditorProps) {
  const to = usePaths()
  const draft = useDraft(draftName, initialText)
  const { text, setText } = draft
  const written = useMemo(() => readDocument(text), [text])
  const views = useDocumentViews(text)
  const described = useMemo(() => findDescribedDocument(text), [text])
  const [wasTried, setTried] = useState(false)
  const register = useRegister(draft.discard)

  const errors = written.problems.filter((problem) => !problem.warning)
  const send = () => written.document && register.mutate({ document: written.document })
  const submit = () => {
    setTried(true)
    if (written.fault) views.showInJson([])
    else if (errors.length === 0) send()
  }

  return (
    <FormPage
      title={from ? `Create new revision of ${from}` : 'Create a task definition'}
      submitLabel="Create"
      cancelHref={to.taskDefinitions()}
      onSubmit={submit}
      pending={register.isPending}
      error={register.error}
      preview={written.document && <CallPreview operation="RegisterTaskDefinition" input={written.document} />}
    >
      {described && <DescribedNote onTake={() => setText(described)} />}
      {draft.wasRestored && draft.isChanged && <RestoredNote onReset={() => setText(initialText)} />}
      <DocumentViews
        views={views}
        written={written}
        showsMissing={wasTried}
        onChange={setText}
        actions={from ? undefined : <StartFrom sample={sample} />}
      />
      {wasTried && <ProblemList problems={errors} onShow={views.showInJson} onSendAnyway={send} />}
      <LeaveGuard holds={draft.isChanged && !register.isSuccess} view={VIEW} onLeave={draft.discard} />
    </FormPage>
  )
}

/** Registers the document, forgets the draft, and goes to the revision that came out of it. */
function useRegister(onRegistered: () => void) {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const register = useMutation(api.taskDefinitions.register.mutationOptions())
  const leave = useEffectEvent(({ family, revision }: { family: string; revision: number }) => {
    onRegistered()
    notify({ type: 'success', text: `Created task definition ${family}:${revision}.` })
    void navigate(to.revision(family, revision))
  })
  const registered = register.data
  // In an effect, because the guard must have let go of the page before.
  useEffect(() => {
    if (registered) leave(registered)
  }, [registered])
  return register
}

function StartFrom({ sample }: { sample: string }) {
  const navigate = useNavigate()
  const to = usePaths()
  return (
    <Select
      inlineLabelText="Start from"
      expandToViewport
      options={startOptions}
      selectedOption={startOptions.find(({ value }) => value === sample) ?? startOptions[0]!}
      onChange={({ detail }) =>
        void navigate(to.createTaskDefinition(detail.selectedOption.value ? { sample: detail.selectedOption.value } : {}))
      }
    />
  )
}

function DescribedNote({ onTake }: { onTake: () => void }) {
  return (
    <Alert
      type="info"
      action={
        <Button formAction="none" onClick={onTake}>
          Take those out
        </Button>
      }
    >
      This is what DescribeTaskDefinition answers: it has members that ECS adds and does not take back, such as the ARN and the
      revision.
    </Alert>
  )
}

function RestoredNote({ onReset }: { onReset: () => void }) {
  return (
    <Alert
      type="info"
      action={
        <Button formAction="none" onClick={onReset}>
          Start over
        </Button>
      }
    >
      What you had typed before the page was reloaded is still here.
    </Alert>
  )
}
