import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import './dialog.css';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Absent: it cannot be closed, only answered. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** Over everything; Escape closes it and focus goes back to where it was. Locking the scroll would write a style into the page. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const say = useWords();
  return (
    <Modal.Root
      opened={open}
      onClose={onClose ?? (() => undefined)}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      lockScroll={false}
      centered
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's own is a `header`: a second banner of the page to who listens. */}
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          {onClose && <Modal.CloseButton aria-label={say('frame.close')} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
