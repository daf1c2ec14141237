import { useEffect } from 'react';
import { session } from '../api/session.js';

/** A screen that nobody touches is locked after so long, in milliseconds. */
export const IDLE = 15 * 60_000;

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks the screen that was left alone, also one that slept meanwhile. */
export function useIdleLock(): void {
  useEffect(() => {
    let last = Date.now();
    const sign = () => void (last = Date.now());
    const look = () => {
      const { person, lock } = session.now();
      if (person && lock !== 'idle' && Date.now() - last >= IDLE) void session.lock('idle');
    };
    for (const name of SIGNS) document.addEventListener(name, sign, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, 10_000);
    return () => {
      for (const name of SIGNS) document.removeEventListener(name, sign, { capture: true });
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, []);
}
