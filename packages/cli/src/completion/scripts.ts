/**
 * What each shell is given to ask this command for completions. The words of the line are handed over as they
 * are: those of `@bomb.sh/tab` are put through `eval`, which would carry out a `$(…)` that is being typed.
 */
export const scripts: Readonly<Record<string, string>> = {
  bash: `# bash completion of aihub
_aihub() {
  local line word words=()
  # Bash takes the = of --flag=value for a word of its own.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ $word != "=" ]]; then words+=("$word"); fi
  done
  if [[ \${COMP_WORDS[COMP_CWORD]} == "=" ]]; then words+=(""); fi
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line != :* ]]; then COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <(aihub complete -- "\${words[@]}" 2>/dev/null)
}
complete -o default -F _aihub aihub
`,
  zsh: `#compdef aihub
_aihub() {
  local line
  local -a found
  while IFS= read -r line; do
    if [[ $line != :* ]]; then
      found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done < <(aihub complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe aihub found; else _files; fi
}
if [[ $funcstack[1] == _aihub ]]; then _aihub "$@"; else compdef _aihub aihub; fi
`,
  fish: `# fish completion of aihub
function __aihub_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (aihub complete -- $words[2..-1] 2>/dev/null | string match -v ':*')
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c aihub -f -a '(__aihub_complete)'
`,
};
