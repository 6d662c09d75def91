; What the installer does for this user beside copying the files. All of it goes with the uninstaller.

!define SHIM "$LOCALAPPDATA\Microsoft\WindowsApps\outloud.cmd"
!define MARKDOWN "Software\Classes\Outloud.Markdown"

!macro customInstallMode
  ; For this user alone: no administrator is asked.
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customInstall
  ; The command line, in the folder that Windows has on each user's PATH: the PATH itself is not
  ; touched. The usual place is written by its variable, which no code page garbles.
  StrCpy $1 "$INSTDIR"
  StrLen $2 "$LOCALAPPDATA"
  StrCpy $3 "$INSTDIR" $2
  ${if} $3 == "$LOCALAPPDATA"
    StrCpy $1 "$INSTDIR" "" $2
    StrCpy $1 "%LOCALAPPDATA%$1"
  ${endif}
  CreateDirectory "$LOCALAPPDATA\Microsoft\WindowsApps"
  FileOpen $0 "${SHIM}" w
  FileWrite $0 '@"$1\resources\bin\outloud.cmd" %*$\r$\n'
  FileClose $0

  ; Markdown: one of the programs under “Open with”, not the one that opens it.
  WriteRegStr HKCU "${MARKDOWN}" "" "Markdown note"
  WriteRegStr HKCU "${MARKDOWN}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr HKCU "${MARKDOWN}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr HKCU "Software\Classes\.md\OpenWithProgids" "Outloud.Markdown" ""
  WriteRegStr HKCU "Software\Classes\.markdown\OpenWithProgids" "Outloud.Markdown" ""

  ; Links to notes.
  WriteRegStr HKCU "Software\Classes\outloud" "" "URL:Outloud link"
  WriteRegStr HKCU "Software\Classes\outloud" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\outloud\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    Delete "${SHIM}"
    DeleteRegKey HKCU "${MARKDOWN}"
    DeleteRegValue HKCU "Software\Classes\.md\OpenWithProgids" "Outloud.Markdown"
    DeleteRegValue HKCU "Software\Classes\.markdown\OpenWithProgids" "Outloud.Markdown"
    DeleteRegKey HKCU "Software\Classes\outloud"
  ${endif}
!macroend
