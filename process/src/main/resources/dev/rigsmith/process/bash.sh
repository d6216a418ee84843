# For bash: after the user's own settings, every command is written down with how it ended and where it began.
[ ! -r ~/.bashrc ] || . ~/.bashrc

# The shell's history tells what was typed. It stays in memory: the file in the image is neither read nor written.
unset HISTFILE __rigsmith_number
set -o history
__rigsmith_directory=$PWD
__rigsmith_everything() {
    HISTCONTROL='' HISTIGNORE='' HISTTIMEFORMAT=''
    shopt -s cmdhist lithist
}

# Run before every prompt, also when nothing was typed: then the number of the last command is the same.
__rigsmith_note() {
    local status=$? text number
    text=$(builtin history 1 && printf .)
    text=${text#"${text%%[! ]*}"}
    number=${text%%[!0-9]*}
    text=${text#"$number"}
    text=${text#?}
    text=${text#' '}
    text=${text%.}
    while [[ $text == *$'\n' ]]; do
        text=${text%$'\n'}
    done
    if [[ -n $number && -n ${__rigsmith_number-} && $number != "$__rigsmith_number" ]]; then
        builtin printf '%s\0%s\0%s\0' "$status" "$__rigsmith_directory" "$text" >>/dev/rigsmith/record
    fi
    __rigsmith_number=${number:-0}
    __rigsmith_directory=$PWD
    __rigsmith_everything
    return "$status"
}

__rigsmith_everything
PROMPT_COMMAND="__rigsmith_note"$'\n'"$(printf '%s\n' "${PROMPT_COMMAND[@]}")"
