# Completion of rig for fish. Names of rigs are asked for as they are needed.
function __rig_names
    command rig list --quiet $argv 2>/dev/null
end
complete -c rig -f
@WORDS@
