# Completion of rig for bash, and for zsh in its bash mode. Names of rigs are asked for as they are needed.
_rig_words='
@WORDS@'

_rig_names() { command rig list --quiet "$@" 2>/dev/null; }

# The choices of a kind of word: fixed ones, names of rigs, or none.
_rig_choices() {
    case $1 in
        names) _rig_names ;;
        project | extended) _rig_names "--kind=$1" ;;
        *,*) printf '%s\n' "${1//,/ }" ;;
    esac
}

_rig() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' line='' choices='' kind='' i
    [[ $word != '=' ]] || word=''
    if [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi
    COMPREPLY=()

    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            -*) ;;
            *) command=${COMP_WORDS[i]} && break ;;
        esac
    done
    if [[ -z $command ]]; then
        choices=$(printf '%s' "$_rig_words" | cut -d ' ' -f 1)
        [[ $word != -* ]] || choices='--help --version --debug --connection'
        while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -W "$choices" -- "$word")
        return
    fi
    line=$(printf '%s' "$_rig_words" | grep "^$command " || true)
    [[ -n $line ]] || return 0

    # COMMAND WHAT OPTION… ; an option that takes a value ends in = and the kind of value
    case " $line " in
        *" $before="*)
            kind=${line#* $before=}
            kind=${kind%% *}
            ;;
        *)
            if [[ $word == -* ]]; then
                choices=$(printf '%s' "${line#* * }" | tr ' ' '\n' | sed 's/=.*//')
            else
                kind=${line#* }
                kind=${kind%% *}
            fi
            ;;
    esac
    [[ -z $kind ]] || choices=$(_rig_choices "$kind")
    if [[ $kind == files ]]; then
        compopt -o default 2>/dev/null || true
        return 0
    fi
    while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -W "$choices" -- "$word")
}
