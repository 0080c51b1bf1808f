import { useMemo } from 'react'
import { readDocument } from '../task-definitions/document/document.ts'
import { DocumentViews, useDocumentViews } from '../task-definitions/editor/document-views.tsx'
import { ProblemList } from '../task-definitions/editor/problem-list.tsx'
import { textOf } from './first-run-draft.ts'
import { StepForm } from './step-form.tsx'
import { useFirstRun } from './use-first-run.ts'

/** Step 2: the same editor as everywhere, Builder and JSON. */
export function TaskDefinitionStep() {
  const { form, change, wasTried } = useFirstRun()
  const text = textOf(form)
  const written = useMemo(() => readDocument(text), [text])
  const views = useDocumentViews(text)
  const isTried = wasTried('task-definition')
  return (
    <StepForm
      step="task-definition"
      description="A task definition is the plan of your application: which images it runs, how many containers, and what each may use."
      onRefuse={() => written.fault && views.showInJson([])}
    >
      <DocumentViews
        views={views}
        written={written}
        showsMissing={isTried}
        onChange={(changed) => change({ texts: { ...form.texts, [form.start]: changed } })}
      />
      {isTried && <ProblemList problems={written.problems.filter(({ warning }) => !warning)} onShow={views.showInJson} />}
    </StepForm>
  )
}
