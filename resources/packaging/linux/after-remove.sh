#!/bin/sh
# After the files of a deb or rpm are gone. Libraries and settings are the person's: they stay.
set -e

# What is left of an older version while a newer one comes: the newer one needs it.
case $1 in
  upgrade | failed-upgrade | abort-install | abort-upgrade | 1) exit 0 ;;
esac

if [ "$(readlink '/usr/bin/${executable}')" = '/opt/${sanitizedProductName}/resources/bin/outloud' ]; then
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile"
fi

if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null; then
  gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
fi
