import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core';
import {
  IconArrowLeft,
  IconExternalLink,
  IconFileText,
  IconPlayerStop,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { PREVIEW_WIDTHS, type PreviewWidth } from '#contract/publishing/preview-window';
import { api } from '../../api';
import { Tooltip } from '../../look/tooltip';
import classes from './preview-bar.module.css';
import { PreviewNotes } from './preview-notes';
import { usePreview } from './use-preview';

const WIDTH_NAMES: Readonly<Record<PreviewWidth, string>> = {
  desktop: 'Desktop',
  tablet: 'Tablet',
  phone: 'Phone',
};

/** What stands over a blog's page: where it is, how wide, and what should be known of it. */
export function PreviewBar() {
  const { preview, window } = usePreview();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      void api.previewWindow.fit({ height: Math.ceil(element.getBoundingClientRect().height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    document.title = preview === null ? 'Preview' : `Preview of “${preview.title}”`;
  }, [preview]);

  return (
    <div className={classes.around}>
      <main ref={bar} className={classes.bar}>
        <div className={classes.row}>
          <Action
            icon={IconArrowLeft}
            label="Back"
            disabled={window?.canGoBack !== true}
            run={api.previewWindow.goBack}
          />
          <Action icon={IconRefresh} label="Reload (F5)" run={api.previewWindow.reload} />
          <Action icon={IconFileText} label="Go to the post" run={api.previewWindow.goToPost} />
          <div className={classes.place}>
            <Text component="h1" size="sm" fw={600} truncate>
              {preview?.title ?? 'Preview'}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {preview === null ? '' : `${preview.target}, shown by ${preview.shownBy}`}
              {window === null || window.address === '' ? '' : ` · ${pathOf(window.address)}`}
            </Text>
          </div>
          <SegmentedControl
            size="xs"
            aria-label="Width"
            data={PREVIEW_WIDTHS.map((value) => ({ value, label: WIDTH_NAMES[value] }))}
            value={window?.width ?? 'desktop'}
            onChange={(value) => {
              const width = PREVIEW_WIDTHS.find((one) => one === value);
              if (width !== undefined) void api.previewWindow.change({ width });
            }}
          />
          <Action
            icon={IconExternalLink}
            label="Open in the browser"
            run={api.previewWindow.openInBrowser}
          />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerStop size={14} />}
            onClick={() => void api.previewWindow.close()}
          >
            Stop
          </Button>
        </div>
        <PreviewNotes preview={preview} window={window} />
      </main>
    </div>
  );
}

interface ActionProps {
  readonly icon: Icon;
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => Promise<void>;
}

function Action({ icon: Sign, label, disabled = false, run }: ActionProps) {
  return (
    <Tooltip label={label} disabled={disabled}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={disabled}
        onClick={() => void run()}
      >
        <Sign size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}

/** An address without its port, which says nothing to a reader. */
function pathOf(address: string): string {
  return URL.canParse(address) ? decodeURI(new URL(address).pathname) : address;
}
