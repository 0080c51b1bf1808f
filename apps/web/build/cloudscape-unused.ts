/** Components of Cloudscape that the console does not have. Their words and design tokens do not travel; a build that uses one of them fails. */
export const unusedComponents =
  /^(action-card|annotation-context|app-layout(-toolbar)?|.*-chart|calendar|cards|code-editor|date-.*|dialog|drawer|file-.*|help-panel|item-card|panel-layout|pie-chart|prompt-input|property-filter|s3-.*|side-navigation|slider|split-panel|steps|tag-editor|tiles|time-input|top-navigation|tree-view|tutorial-panel|wizard)$/

/** Icons that nothing here shows. */
export const unusedIcons =
  /^(anchor-link|announcement|at-symbol|audio-.*|backward-.*|bug|call|closed-caption.*|command-prompt|contact|convert-code|delete-marker|.*gen-ai|envelope|.*full-screen|face-.*|file-open|flag|folder.*|forward-.*|globe|grid-view|group.*|heart.*|history|insert-row|keyboard|light-dark|list-view|location-pin|map|microphone.*|mini-player|multiscreen|notification|pause|play|redo|script|security|send|shrink|sign-out|slash.*|star.*|stop-circle|suggestions.*|support|thumbs-.*|ticket|transcript|undo|user-profile.*|video-.*|view-.*|zoom-.*)$/
